package policypack.decision

# METADATA
# description: Whether something was sent and it is an object.
is_request if is_object(input)

# METADATA
# scope: document
# description: What was sent; empty where that is no object, so that every check below is defined.
default request := {}

request := input if is_request

# METADATA
# description: Whether the request is as the pack declares it. Every rule asks this first.
valid if count(invalid) == 0

# METADATA
# scope: document
# description: The first of the checks, in the pack's order, that the request fails.
invalid_attribute := "input" if {
	not is_request
} else := [name | some name in checks; name in invalid][0]

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
