# METADATA
# title: equal-numbers
# custom:
#   pack: equal-numbers
#   version: "1.0.0"
package cases.equal_numbers

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
# title: "a"
# description: integer
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: "b"
# description: integer, required
invalid contains "b" if not is_whole(json.marshal(object.get(request, "b", null)))

# METADATA
# title: "c"
# description: number
invalid contains "c" if {
	value := object.get(request, "c", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "d"
# description: number
invalid contains "d" if {
	value := object.get(request, "d", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "e"
# description: number, one of 0 | 5
invalid contains "e" if {
	value := object.get(request, "e", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(0), millionths(5)])
}

# METADATA
# title: "f"
# description: number, one of 0 | 5
invalid contains "f" if {
	value := object.get(request, "f", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(0), millionths(5)])
}

# METADATA
# title: "g"
# description: number, one of 999999999999.999999
invalid contains "g" if {
	value := object.get(request, "g", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(999999999999.999999)])
}

# METADATA
# title: "h"
# description: integer, one of 999999999999999
invalid contains "h" if {
	value := object.get(request, "h", null)
	not is_null(value)
	not one_of_wholes(json.marshal(value), [millionths(999999999999999)])
}

# METADATA
# title: list
# description: array of integer
invalid contains "list" if {
	value := object.get(request, "list", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "list[]"
# description: integer
invalid contains "list[]" if {
	some item in object.get(request, "list", null)
	not is_whole(json.marshal(item))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"a",
	"b",
	"c",
	"d",
	"e",
	"f",
	"g",
	"h",
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

# Numbers and derived values

# METADATA
# title: "b"
# description: In millionths.
amount["b"] := round(input.b * 1000000) if is_whole(json.marshal(input.b))

# The rules

# METADATA
# title: "b"
# custom:
#   effect: deny
#   severity: medium
denies contains "b" if {
	valid
	amount.b == millionths(0)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"b": {"order": 1, "effect": "deny", "severity": "medium", "reason": "b", "obligations": {}},
	"default": {"order": 2, "effect": "allow", "severity": "low", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 3, "effect": "deny", "severity": "medium", "obligations": {}},
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
pack := {"id": "equal-numbers", "version": "1.0.0"}

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
# description: |
#   Whether a text is a number below 10^12 with at most 6 decimals. The text alone is judged,
#   before anything compares the number: some OPAs stop on a wild exponent.
is_decimal(text) if regex.match(`^-?[0-9]{1,12}(\.[0-9]{1,6}0{0,12})?$`, text)

is_decimal(text) if {
	[digits, exponent] := scientific(text)
	fits(digits, exponent, 12, -6)
}

# METADATA
# scope: document
# description: Whether a text is a whole number below 10^15; 5.0 and 5e0 are whole.
is_whole(text) if regex.match(`^-?[0-9]{1,15}(\.0{1,18})?$`, text)

is_whole(text) if {
	[digits, exponent] := scientific(text)
	fits(digits, exponent, 15, 0)
}

# METADATA
# description: |
#   The digits of a number written with an exponent, without zeros at either end, and the
#   power of ten of the last one.
scientific(text) := [digits, exponent] if {
	form := `^-?([0-9]{1,15})(?:\.([0-9]{1,18}))?[eE]([+-]?)([0-9]{1,2})$`
	some [_, whole, fraction, sign, power] in regex.find_all_string_submatch_n(form, text, 1)
	mantissa := concat("", [whole, fraction])
	kept := trim_right(mantissa, "0")
	digits := trim_left(kept, "0")
	direction := {"": 1, "+": 1, "-": -1}[sign]
	exponent := ((direction * to_number(power)) - count(fraction)) + (count(mantissa) - count(kept))
}

# METADATA
# scope: document
# description: |
#   Whether a number of these digits has at most so many before the point, and none of a
#   lower power of ten. Zero has no digits.
fits("", _, _, _) := true

fits(digits, exponent, length, lowest) if {
	digits != ""
	exponent >= lowest
	count(digits) + exponent <= length
}

# METADATA
# description: A literal in millionths. All numbers are compared so, as whole ones.
millionths(x) := round(x * 1000000)

# METADATA
# description: Whether a text is a number that is one of a list in millionths.
one_of_decimals(text, allowed) if {
	is_decimal(text)
	round(json.unmarshal(text) * 1000000) in allowed
}

# METADATA
# description: Whether a text is a whole number that is one of a list in millionths.
one_of_wholes(text, allowed) if {
	is_whole(text)
	round(json.unmarshal(text) * 1000000) in allowed
}
