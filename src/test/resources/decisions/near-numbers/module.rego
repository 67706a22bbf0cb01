# METADATA
# title: near-numbers
# custom:
#   pack: near-numbers
#   version: "1.0.0"
package cases.near_numbers

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
# description: number
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "b"
# description: number
invalid contains "b" if {
	value := object.get(request, "b", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "e"
# description: number, one of 999999999999.999999000 | 123456789012.000002e0
invalid contains "e" if {
	value := object.get(request, "e", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(999999999999.999999), millionths(123456789012.000002)])
}

# METADATA
# title: "f"
# description: number, one of 999999999999.999998e0
invalid contains "f" if {
	value := object.get(request, "f", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(999999999999.999998)])
}

# METADATA
# title: list
# description: array of number
invalid contains "list" if {
	value := object.get(request, "list", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "list[]"
# description: number
invalid contains "list[]" if {
	some item in object.get(request, "list", null)
	not is_decimal(json.marshal(item))
}

# METADATA
# title: parts
# description: array of objects
invalid contains "parts" if {
	value := object.get(request, "parts", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "parts[]"
# description: object
invalid contains "parts[]" if {
	some item in object.get(request, "parts", null)
	not is_object(item)
}

# METADATA
# title: "parts[].size"
# description: number
invalid contains "parts[].size" if {
	some item in object.get(request, "parts", null)
	value := object.get(item, "size", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"a",
	"b",
	"e",
	"f",
	"list",
	"list[]",
	"parts",
	"parts[]",
	"parts[].size",
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
amount["a"] := round(input.a * 1000000) if is_decimal(json.marshal(input.a))

# METADATA
# title: "b"
# description: In millionths.
amount["b"] := round(input.b * 1000000) if is_decimal(json.marshal(input.b))

# Conditions and patterns

# METADATA
# scope: document
# description: What must not hold in list.none.
list_none_case(_, item) if round(item * 1000000) <= millionths(999999999999.999998)

# METADATA
# scope: document
# description: The elements that there must not be in list.none.
list_none_some if {
	some item in input.list
	not list_none_case(json.marshal(item), item)
}

# METADATA
# scope: document
# description: Any of the alternatives in list.some.
list_some_any(_, item) if round(item * 1000000) == millionths(999999999999.999999)

list_some_any(_, item) if round(item * 1000000) == millionths(1)

# METADATA
# scope: document
# description: What must not hold in parts.every.
parts_every_case(_, item) if round(item.size * 1000000) == millionths(999999999999.999999)

# METADATA
# scope: document
# description: Any of the alternatives in parts.some.
parts_some_any(_, item) if round(item.size * 1000000) == millionths(999999999999.999999)

parts_some_any(_, item) if round(item.size * 1000000) == millionths(1)

# The rules

# METADATA
# title: a.eq.b
# custom:
#   effect: allow
#   severity: low
allows contains "a.eq.b" if {
	valid
	is_number(input.a)
	is_number(input.b)
	amount.a == amount.b
}

# METADATA
# title: a.lt.b
# custom:
#   effect: allow
#   severity: low
allows contains "a.lt.b" if {
	valid
	amount.a < amount.b
}

# METADATA
# title: a.first
# custom:
#   effect: allow
#   severity: low
allows contains "a.first" if {
	valid
	amount.a == round(data.policypack["cases.near_numbers"].limits.first * 1000000)
}

# METADATA
# title: a.second
# custom:
#   effect: allow
#   severity: low
allows contains "a.second" if {
	valid
	amount.a == round(data.policypack["cases.near_numbers"].limits.second * 1000000)
}

# METADATA
# title: a.literals
# custom:
#   effect: allow
#   severity: low
allows contains "a.literals" if {
	valid
	amount.a >= millionths(999999999999.999998)
	amount.a < millionths(999999999999.999999)
}

# METADATA
# title: list.includes
# custom:
#   effect: allow
#   severity: low
allows contains "list.includes" if {
	valid
	millionths(999999999999.999999) in [round(listed_item * 1000000) | some listed_item in input.list]
}

# METADATA
# title: list.none
# custom:
#   effect: allow
#   severity: low
allows contains "list.none" if {
	valid
	is_array(input.list)
	not list_none_some
}

# METADATA
# title: list.some
# custom:
#   effect: allow
#   severity: low
allows contains "list.some" if {
	valid
	some item in input.list
	list_some_any(json.marshal(item), item)
}

# METADATA
# title: parts.every
# custom:
#   effect: allow
#   severity: low
allows contains "parts.every" if {
	valid
	every item in input.parts {
		not parts_every_case(json.marshal(item), item)
	}
}

# METADATA
# title: parts.some
# custom:
#   effect: allow
#   severity: low
allows contains "parts.some" if {
	valid
	some item in input.parts
	parts_some_any(json.marshal(item), item)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"a.eq.b": {"order": 1, "effect": "allow", "severity": "low", "reason": "a.eq.b", "obligations": {}},
	"a.lt.b": {"order": 2, "effect": "allow", "severity": "low", "reason": "a.lt.b", "obligations": {}},
	"a.first": {"order": 3, "effect": "allow", "severity": "low", "reason": "a.first", "obligations": {}},
	"a.second": {"order": 4, "effect": "allow", "severity": "low", "reason": "a.second", "obligations": {}},
	"a.literals": {"order": 5, "effect": "allow", "severity": "low", "reason": "a.literals", "obligations": {}},
	"list.includes": {"order": 6, "effect": "allow", "severity": "low", "reason": "list.includes", "obligations": {}},
	"list.none": {"order": 7, "effect": "allow", "severity": "low", "reason": "list.none", "obligations": {}},
	"list.some": {"order": 8, "effect": "allow", "severity": "low", "reason": "list.some", "obligations": {}},
	"parts.every": {"order": 9, "effect": "allow", "severity": "low", "reason": "parts.every", "obligations": {}},
	"parts.some": {"order": 10, "effect": "allow", "severity": "low", "reason": "parts.some", "obligations": {}},
	"default": {"order": 11, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 12, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	decimal_text([shown | shown := amount.a]),
	" ",
	decimal_text([shown_2 | shown_2 := amount.b]),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "near-numbers", "version": "1.0.0"}

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
# description: |
#   Whether a text is a number below 10^12 with at most 6 decimals. The text alone is judged,
#   before anything compares the number: some OPAs stop on a wild exponent.
is_decimal(text) if regex.match(`^-?[0-9]{1,12}(\.[0-9]{1,6}0{0,12})?$`, text)

is_decimal(text) if {
	[digits, exponent] := scientific(text)
	fits(digits, exponent, 12, -6)
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
# scope: document
# description: A number in millionths as a plain decimal, from a list that is empty where it is missing.
decimal_text([]) := "(missing)"

decimal_text([amount]) := concat("", [sign, whole, point, fraction]) if {
	sign := concat("", ["-" | amount < 0])
	digits := sprintf("%07d", [abs(amount)])
	whole := substring(digits, 0, count(digits) - 6)
	fraction := trim_right(substring(digits, count(digits) - 6, 6), "0")
	point := concat("", ["." | fraction != ""])
}
