package policypack.strictest

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
