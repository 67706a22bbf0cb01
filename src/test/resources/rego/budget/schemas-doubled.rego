# ends with: eval_budget_error
package budget

p := json.match_schema({}, schema)

schema := {"$ref": "#/definitions/d60", "definitions": object.union({"d0": {}}, doubled)}

doubled := {name: {"allOf": [{"$ref": before}, {"$ref": before}]} |
	some i in numbers.range(1, 60)
	name := sprintf("d%d", [i])
	before := sprintf("#/definitions/d%d", [i - 1])
}
