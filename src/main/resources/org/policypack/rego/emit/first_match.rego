package policypack.first_match

# METADATA
# description: The ids of the rules that match, in the pack's order.
matched_rules := [id | some [_, id] in sort([[outcomes[id].order, id] | some id in matching])]

# METADATA
# scope: document
# description: The id of what decides; of the rules that match it is the first in the pack's order.
default deciding := "default"

deciding := "invalid_input" if {
	not valid
} else := matched_rules[0]

# METADATA
# description: The ids of all whose obligations count.
contributing := [deciding]
