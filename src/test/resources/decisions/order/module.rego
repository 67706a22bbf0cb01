# METADATA
# title: order
# custom:
#   pack: order
#   version: "1.0.0"
package cases.order

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
# title: "z"
# description: object
invalid contains "z" if {
	value := object.get(request, "z", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: z.one
# description: string, required
invalid contains "z.one" if not is_string(object.get(request, ["z", "one"], null))

# METADATA
# title: "a"
# description: integer
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: z.two
# description: object
invalid contains "z.two" if {
	value := object.get(request, ["z", "two"], null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: z.two.deep
# description: string, one of x | w
invalid contains "z.two.deep" if {
	value := object.get(request, ["z", "two", "deep"], null)
	not is_null(value)
	not one_of(value, {"x", "w"})
}

# METADATA
# title: z.three
# description: string, required
invalid contains "z.three" if not is_string(object.get(request, ["z", "three"], null))

# METADATA
# title: "e"
# description: string, one of x | w, required
invalid contains "e" if not one_of(object.get(request, "e", null), {"x", "w"})

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
# description: string, one of x
invalid contains "list[]" if {
	some item in object.get(request, "list", null)
	not one_of(item, {"x"})
}

# METADATA
# title: map
# description: map of integer
invalid contains "map" if {
	value := object.get(request, "map", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "map[]"
# description: integer
invalid contains "map[]" if {
	some item in object.get(request, "map", null)
	not is_whole(json.marshal(item))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"z",
	"z.one",
	"a",
	"z.two",
	"z.two.deep",
	"z.three",
	"e",
	"list",
	"list[]",
	"map",
	"map[]",
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
# title: "a"
# description: In millionths.
amount["a"] := round(input.a * 1000000) if is_whole(json.marshal(input.a))

# The rules

# METADATA
# title: never
# custom:
#   effect: deny
#   severity: medium
denies contains "never" if {
	valid
	amount.a == millionths(7)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"never": {"order": 1, "effect": "deny", "severity": "medium", "reason": "never", "obligations": {}},
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
pack := {"id": "order", "version": "1.0.0"}

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
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}
