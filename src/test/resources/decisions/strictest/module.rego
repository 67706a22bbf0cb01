# METADATA
# title: strictest
# custom:
#   pack: strictest
#   version: "2.1.0-rc.1"
package cases.all_rules

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
# title: hits
# description: array of string, required
invalid contains "hits" if not is_array(object.get(request, "hits", null))

# METADATA
# title: "hits[]"
# description: string
invalid contains "hits[]" if {
	some item in object.get(request, "hits", null)
	not is_string(item)
}

# METADATA
# title: who
# description: string
invalid contains "who" if {
	value := object.get(request, "who", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"hits",
	"hits[]",
	"who",
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
# title: deny.1
# custom:
#   effect: deny
#   severity: low
denies contains "deny.1" if {
	valid
	"deny1" in input.hits
}

# METADATA
# title: deny.2
# custom:
#   effect: deny
#   severity: medium
denies contains "deny.2" if {
	valid
	"deny2" in input.hits
}

# METADATA
# title: approve.1
# custom:
#   effect: require_approval
#   severity: medium
requires_approval contains "approve.1" if {
	valid
	"approve1" in input.hits
}

# METADATA
# title: approve.2
# custom:
#   effect: require_approval
#   severity: medium
requires_approval contains "approve.2" if {
	valid
	"approve2" in input.hits
}

# METADATA
# title: mask.1
# custom:
#   effect: mask
#   severity: medium
masks contains "mask.1" if {
	valid
	"mask1" in input.hits
}

# METADATA
# title: mask.2
# custom:
#   effect: mask
#   severity: medium
masks contains "mask.2" if {
	valid
	"mask2" in input.hits
}

# METADATA
# title: allow.1
# custom:
#   effect: allow
#   severity: low
allows contains "allow.1" if {
	valid
	"allow1" in input.hits
}

# METADATA
# title: allow.2
# custom:
#   effect: allow
#   severity: critical
allows contains "allow.2" if {
	valid
	"allow2" in input.hits
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"mask.1": {"order": 1, "effect": "mask", "severity": "medium", "reason": "mask.1", "obligations": {"mask": ["email", "phone"]}},
	"allow.1": {"order": 2, "effect": "allow", "severity": "low", "obligations": {}},
	"approve.1": {"order": 3, "effect": "require_approval", "severity": "medium", "reason": "approve.1", "obligations": {"approvers": ["A", "B"]}},
	"deny.1": {"order": 4, "effect": "deny", "severity": "low", "reason": "deny.1", "obligations": {"approvers": ["B", "C"], "notify": ["soc"]}},
	"allow.2": {"order": 5, "effect": "allow", "severity": "critical", "reason": "allow.2", "obligations": {"log": ["all"]}},
	"approve.2": {"order": 6, "effect": "require_approval", "severity": "medium", "reason": "approve.2", "obligations": {"approvers": ["C", "A"]}},
	"deny.2": {"order": 7, "effect": "deny", "severity": "medium", "reason": "deny.2", "obligations": {}},
	"mask.2": {"order": 8, "effect": "mask", "severity": "medium", "reason": "mask.2", "obligations": {"mask": ["phone", "iban"]}},
	"default": {"order": 9, "effect": "require_approval", "severity": "high", "obligations": {"approvers": ["Default"], "mask": ["email"]}},
	"invalid_input": {"order": 10, "effect": "require_approval", "severity": "critical", "obligations": {"approvers": ["Security"]}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	text_of(object.get(input, "who", null)),
]) if deciding == "allow.1"

reason := concat("", [
	"No rule for ",
	text_of(object.get(input, "who", null)),
	".",
]) if deciding == "default"

reason := concat("", [
	"Bad: ",
	invalid_attribute,
	" {}",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "strictest", "version": "2.1.0-rc.1"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies, requires_approval, masks, allows]

# METADATA
# description: The masks that can decide. A mask grants nothing by itself, only beside an allow.
deciding_masks contains id if {
	count(allows) > 0
	some id in masks
}

# METADATA
# description: The rules that match of the strictest effect that has any.
strictest := [ids | some ids in [denies, requires_approval, deciding_masks, allows]; count(ids) > 0][0]

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

# METADATA
# description: What Conftest passes with a warning, since something has to be masked.
warn contains conftest_message if outcome.effect == "mask"

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

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
