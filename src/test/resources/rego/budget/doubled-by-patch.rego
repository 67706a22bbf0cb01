# ends with: eval_budget_error
package budget

p := json.patch({"a": {"b": 1}}, array.concat(
	[{"op": "copy", "from": "/a", "path": sprintf("/a/%d", [i])} | some i in numbers.range(1, 60)],
	[{"op": "test", "path": "/a", "value": 1}],
))
