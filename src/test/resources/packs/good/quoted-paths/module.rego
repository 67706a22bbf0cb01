# METADATA
# title: example
# custom:
#   pack: example
#   version: "1.0.0"
package example

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
# title: labels
# description: object
invalid contains "labels" if {
	value := object.get(request, "labels", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "labels[\"app.kubernetes.io/name\"]"
# description: string, required
invalid contains "labels[\"app.kubernetes.io/name\"]" if not is_string(object.get(request, ["labels", "app.kubernetes.io/name"], null))

# METADATA
# title: "a"
# description: object
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "a[\"x\\\"y\\\\z\"]"
# description: object
invalid contains "a[\"x\\\"y\\\\z\"]" if {
	value := object.get(request, ["a", "x\"y\\z"], null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "a[\"x\\\"y\\\\z\"].b"
# description: string, required
invalid contains "a[\"x\\\"y\\\\z\"].b" if not is_string(object.get(request, ["a", "x\"y\\z", "b"], null))

# METADATA
# description: The order in which the checks count.
checks := [
	"labels",
	"labels[\"app.kubernetes.io/name\"]",
	"a",
	"a[\"x\\\"y\\\\z\"]",
	"a[\"x\\\"y\\\\z\"].b",
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
# title: first
# custom:
#   effect: deny
#   severity: medium
denies contains "first" if {
	valid
	input.labels["app.kubernetes.io/name"] == "web"
	input.a["x\"y\\z"].b == "c"
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"first": {"order": 1, "effect": "deny", "severity": "medium", "obligations": {}},
	"default": {"order": 2, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 3, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	text_of(object.get(input, ["labels", "app.kubernetes.io/name"], null)),
]) if deciding == "first"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "example", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies]

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
