# METADATA
# title: odd
# custom:
#   pack: odd
#   version: "1.0.0"
package demo.odd

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
# title: user
# description: string, required
invalid contains "user" if not is_string(object.get(request, "user", null))

# METADATA
# description: The order in which the checks count.
checks := ["user"]

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
# title: "<img src=x onerror=alert(1)> {{ 7 * 7 }} {% raw %}"
# custom:
#   effect: allow
#   severity: low
#   controls: ["<b>SOC2</b> &amp; \"'"]
allow contains "never" if {
	valid
	input.user == "nobody"
}

# METADATA
# title: trusted
# custom:
#   effect: allow
#   severity: low
allow contains "trusted" if {
	valid
	input.user in {"ada", "grace"}
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"never": {"order": 1, "effect": "allow", "severity": "low", "reason": "never", "obligations": {}},
	"trusted": {"order": 2, "effect": "allow", "severity": "low", "reason": "trusted", "obligations": {}},
	"default": {"order": 3, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 4, "effect": "deny", "severity": "medium", "obligations": {}},
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
pack := {"id": "odd", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [allow]

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
# description: What Conftest reports, which knows nothing of decisions.
violation contains {"msg": decision.reason, "rule_id": decision.rule_id} if {
	decision.decision in {"deny", "require_approval"}
}

# Functions that every export shares

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
