# METADATA
# title: strings
# custom:
#   pack: strings
#   version: "1.0.0"
package cases.strings

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
# title: "s"
# description: string
invalid contains "s" if {
	value := object.get(request, "s", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: other
# description: string
invalid contains "other" if {
	value := object.get(request, "other", null)
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
# description: string
invalid contains "list[]" if {
	some item in object.get(request, "list", null)
	not is_string(item)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"s",
	"other",
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
# scope: document
# description: What must not hold in not.eq.
not_eq_case if input.s == "abc"

# METADATA
# scope: document
# description: What must not hold in not.in.
not_in_case if input.s == "abc"

# The rules

# METADATA
# title: eq
# custom:
#   effect: allow
#   severity: low
allows contains "eq" if {
	valid
	input.s == "abc"
}

# METADATA
# title: ne
# custom:
#   effect: allow
#   severity: low
allows contains "ne" if {
	valid
	is_string(input.s)
	input.s != "abc"
}

# METADATA
# title: in
# custom:
#   effect: allow
#   severity: low
allows contains "in" if {
	valid
	input.s in {"abc", "", "1"}
}

# METADATA
# title: not_in
# custom:
#   effect: allow
#   severity: low
allows contains "not_in" if {
	valid
	is_string(input.s)
	not input.s in {"abc", ""}
}

# METADATA
# title: exists
# custom:
#   effect: allow
#   severity: low
allows contains "exists" if {
	valid
	object.get(input, "s", null) != null
}

# METADATA
# title: missing
# custom:
#   effect: allow
#   severity: low
allows contains "missing" if {
	valid
	object.get(input, "s", null) == null
}

# METADATA
# title: eq.input
# custom:
#   effect: allow
#   severity: low
allows contains "eq.input" if {
	valid
	is_string(input.s)
	is_string(input.other)
	input.s == input.other
}

# METADATA
# title: ne.input
# custom:
#   effect: allow
#   severity: low
allows contains "ne.input" if {
	valid
	is_string(input.s)
	is_string(input.other)
	input.s != input.other
}

# METADATA
# title: in.input
# custom:
#   effect: allow
#   severity: low
allows contains "in.input" if {
	valid
	is_array(input.list)
	input.s in input.list
}

# METADATA
# title: not_in.input
# custom:
#   effect: allow
#   severity: low
allows contains "not_in.input" if {
	valid
	is_string(input.s)
	is_array(input.list)
	not input.s in input.list
}

# METADATA
# title: in.data
# custom:
#   effect: allow
#   severity: low
allows contains "in.data" if {
	valid
	listed := data.policypack["cases.strings"].names
	input.s in listed
}

# METADATA
# title: eq.fold
# custom:
#   effect: allow
#   severity: low
allows contains "eq.fold" if {
	valid
	fold(input.s) == "straße σ"
}

# METADATA
# title: in.fold
# custom:
#   effect: allow
#   severity: low
allows contains "in.fold" if {
	valid
	fold(input.s) in {"abc", "i"}
}

# METADATA
# title: in.data.fold
# custom:
#   effect: allow
#   severity: low
allows contains "in.data.fold" if {
	valid
	listed := data.policypack["cases.strings"].names
	fold(input.s) in [fold(listed_item) | some listed_item in listed]
}

# METADATA
# title: not_in.fold
# custom:
#   effect: allow
#   severity: low
allows contains "not_in.fold" if {
	valid
	is_string(input.s)
	fold(input.s) != "abc"
}

# METADATA
# title: not.eq
# custom:
#   effect: allow
#   severity: low
allows contains "not.eq" if {
	valid
	not not_eq_case
}

# METADATA
# title: not.in
# custom:
#   effect: allow
#   severity: low
allows contains "not.in" if {
	valid
	not not_in_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "eq", "obligations": {}},
	"ne": {"order": 2, "effect": "allow", "severity": "low", "reason": "ne", "obligations": {}},
	"in": {"order": 3, "effect": "allow", "severity": "low", "reason": "in", "obligations": {}},
	"not_in": {"order": 4, "effect": "allow", "severity": "low", "reason": "not_in", "obligations": {}},
	"exists": {"order": 5, "effect": "allow", "severity": "low", "reason": "exists", "obligations": {}},
	"missing": {"order": 6, "effect": "allow", "severity": "low", "reason": "missing", "obligations": {}},
	"eq.input": {"order": 7, "effect": "allow", "severity": "low", "reason": "eq.input", "obligations": {}},
	"ne.input": {"order": 8, "effect": "allow", "severity": "low", "reason": "ne.input", "obligations": {}},
	"in.input": {"order": 9, "effect": "allow", "severity": "low", "reason": "in.input", "obligations": {}},
	"not_in.input": {"order": 10, "effect": "allow", "severity": "low", "reason": "not_in.input", "obligations": {}},
	"in.data": {"order": 11, "effect": "allow", "severity": "low", "reason": "in.data", "obligations": {}},
	"eq.fold": {"order": 12, "effect": "allow", "severity": "low", "reason": "eq.fold", "obligations": {}},
	"in.fold": {"order": 13, "effect": "allow", "severity": "low", "reason": "in.fold", "obligations": {}},
	"in.data.fold": {"order": 14, "effect": "allow", "severity": "low", "reason": "in.data.fold", "obligations": {}},
	"not_in.fold": {"order": 15, "effect": "allow", "severity": "low", "reason": "not_in.fold", "obligations": {}},
	"not.eq": {"order": 16, "effect": "allow", "severity": "low", "reason": "not.eq", "obligations": {}},
	"not.in": {"order": 17, "effect": "allow", "severity": "low", "reason": "not.in", "obligations": {}},
	"default": {"order": 18, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 19, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "strings", "version": "1.0.0"}

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
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))
