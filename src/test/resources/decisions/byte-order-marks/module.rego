# METADATA
# title: "\ufefftitle\ufeff"
# custom:
#   pack: byte-order-marks
#   version: "1.0.0"
package cases.byte_order_marks

# The request

# METADATA
# description: Whether something was sent and it is an object.
is_request if is_object(input)

# METADATA
# scope: document
# description: What was sent; empty where that is no object, so that every check below is defined.
default request := {}

request := input if is_request

# METADATA
# title: input
# description: object
invalid contains "input" if not is_request

# METADATA
# title: "[\"a\ufeffb\"]"
# description: string
invalid contains "[\"a\ufeffb\"]" if {
	value := object.get(request, "a\ufeffb", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: text
# description: string
invalid contains "text" if {
	value := object.get(request, "text", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: list
# description: array of string
invalid contains "list" if {
	value := object.get(request, "list", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "list[]"
# description: "string, one of \ufeff | a"
invalid contains "list[]" if {
	some item in object.get(request, "list", null)
	not one_of(item, {"\ufeff", "a"})
}

# METADATA
# description: The order in which the checks count.
checks := [
	"[\"a\ufeffb\"]",
	"text",
	"list",
	"list[]",
]

# METADATA
# description: Whether the request is as the pack declares it. Every rule asks this first.
valid if count(invalid) == 0

# METADATA
# scope: document
# description: The first of the checks, in the pack's order, that the request fails.
invalid_attribute := "input" if {
	not is_request
} else := [name | some name in checks; name in invalid][0]

# Conditions and patterns

# METADATA
# description: The patterns of glob.
patterns["glob"] := [{"glob": "\ufeff*[\ufeff]", "re2": `^(?s:\x{FEFF}[^/]*[\x{FEFF}])$`}]

# The rules

# METADATA
# title: eq
# custom:
#   effect: allow
#   severity: low
allows contains "eq" if {
	valid
	input.text == "\ufeff"
}

# METADATA
# title: key
# custom:
#   effect: allow
#   severity: low
allows contains "key" if {
	valid
	input["a\ufeffb"] == "\ufeffx"
}

# METADATA
# title: data
# custom:
#   effect: allow
#   severity: low
allows contains "data" if {
	valid
	listed := data.policypack["cases.byte_order_marks"]["\ufeffkey"]
	input.text in listed
}

# METADATA
# title: glob
# custom:
#   effect: allow
#   severity: low
allows contains "glob" if {
	valid
	some pattern in patterns.glob
	regex.match(pattern.re2, input.text)
}

# METADATA
# title: regex
# custom:
#   effect: allow
#   severity: low
allows contains "regex" if {
	valid
	regex.match("^\ufeff\\x{FEFF}", input.text)
}

# METADATA
# title: "\ufeff"
# custom:
#   effect: allow
#   severity: low
allows contains "includes" if {
	valid
	"\ufeff" in input.list
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "eq", "obligations": {}},
	"key": {"order": 2, "effect": "allow", "severity": "low", "reason": "key", "obligations": {}},
	"data": {"order": 3, "effect": "allow", "severity": "low", "reason": "data", "obligations": {}},
	"glob": {"order": 4, "effect": "allow", "severity": "low", "obligations": {}},
	"regex": {"order": 5, "effect": "allow", "severity": "low", "reason": "regex", "obligations": {}},
	"includes": {"order": 6, "effect": "allow", "severity": "low", "reason": "includes", "obligations": {"log_to": ["\ufeff"]}},
	"default": {"order": 7, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 8, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	[pattern.glob | some pattern in patterns.glob; regex.match(pattern.re2, input.text)][0],
]) if deciding == "glob"

reason := concat("", [
	"\ufeff",
	text_of(object.get(input, "text", null)),
	"\ufeff",
]) if deciding == "default"

reason := concat("", [
	"\ufeff",
	invalid_attribute,
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "byte-order-marks", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [allows]

# METADATA
# description: The rules that match of the strictest effect that has any.
strictest := [ids | some ids in effects; count(ids) > 0][0]

# METADATA
# description: The ids of the rules that match, in the pack's order.
matched_rules := [id |
	some [_, id] in sort([[outcomes[id].order, id] | some ids in effects; some id in ids])
]

# METADATA
# scope: document
# description: The id of what decides; among the strictest rules it is the first in the pack's order.
default deciding := "default"

deciding := "invalid_input" if {
	not valid
} else := [id | some id in matched_rules; id in strictest][0]

# METADATA
# description: The ids of all whose obligations count; a weaker rule that matches still obliges.
contributing := array.concat(matched_rules, [deciding | deciding in {"default", "invalid_input"}])

# METADATA
# description: What the deciding rule gives.
outcome := outcomes[deciding]

# METADATA
# description: |
#   What must be done beside the decision: the lists of all that contribute, joined in the
#   pack's order; of equal items the first stays.
obligations[name] := items if {
	some name in {key | some id in contributing; some key, _ in outcomes[id].obligations}
	items := distinct([item | some id in contributing; some item in outcomes[id].obligations[name]])
}

# METADATA
# entrypoint: true
# description: The whole decision. It is defined for every input, also for none.
decision := {
	"decision": outcome.effect,
	"rule_id": deciding,
	"severity": outcome.severity,
	"reason": reason,
	"obligations": obligations,
	"matched_rules": matched_rules,
	"policy": pack,
}

# METADATA
# description: The decision as Conftest shows it.
conftest_message := {
	"msg": concat("", [outcome.effect, " ", deciding, " (", outcome.severity, "): ", reason]),
	"decision": outcome.effect,
	"rule_id": deciding,
	"severity": outcome.severity,
	"obligations": obligations,
}

# METADATA
# description: What Conftest fails. It knows nothing of approvals, and nobody gave one.
violation contains conftest_message if outcome.effect in {"deny", "require_approval"}

# Functions that every export shares

# METADATA
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}

# METADATA
# scope: document
# description: The text of a value in a reason.
text_of(null) := "(missing)"

text_of(x) := shortened(regex.replace(x, `[\x00-\x1f\x7f-\x{9f}]`, "�")) if is_string(x)

text_of(true) := "true"

text_of(false) := "false"

# METADATA
# scope: document
# description: A string of at most 200 characters; the rest of a longer one is left out.
shortened(x) := x if count(x) <= 200

shortened(x) := concat("", [substring(x, 0, 200), "…"]) if count(x) > 200

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
