# METADATA
# title: booleans
# custom:
#   pack: booleans
#   version: "1.0.0"
package cases.booleans

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
# title: "b"
# description: boolean
invalid contains "b" if {
	value := object.get(request, "b", null)
	not is_null(value)
	not is_boolean(value)
}

# METADATA
# title: "c"
# description: boolean, required
invalid contains "c" if not is_boolean(object.get(request, "c", null))

# METADATA
# description: The order in which the checks count.
checks := [
	"b",
	"c",
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

# The rules

# METADATA
# title: eq
# custom:
#   effect: allow
#   severity: low
allows contains "eq" if {
	valid
	input.b == true
}

# METADATA
# title: ne
# custom:
#   effect: allow
#   severity: low
allows contains "ne" if {
	valid
	is_boolean(input.b)
	input.b != true
}

# METADATA
# title: in
# custom:
#   effect: allow
#   severity: low
allows contains "in" if {
	valid
	input.b in {true, false}
}

# METADATA
# title: eq.input
# custom:
#   effect: allow
#   severity: low
allows contains "eq.input" if {
	valid
	is_boolean(input.b)
	input.b == input.c
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "eq", "obligations": {}},
	"ne": {"order": 2, "effect": "allow", "severity": "low", "reason": "ne", "obligations": {}},
	"in": {"order": 3, "effect": "allow", "severity": "low", "reason": "in", "obligations": {}},
	"eq.input": {"order": 4, "effect": "allow", "severity": "low", "reason": "eq.input", "obligations": {}},
	"default": {"order": 5, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 6, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"b=",
	text_of(object.get(input, "b", null)),
	" c=",
	text_of(object.get(input, "c", null)),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "booleans", "version": "1.0.0"}

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
# description: What the deciding rule gives.
outcome := outcomes[deciding]

# METADATA
# description: No rule of this pack obliges.
obligations := {}

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
