# METADATA
# title: numbers
# custom:
#   pack: numbers
#   version: "1.0.0"
package cases.numbers

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
# title: num
# description: number
invalid contains "num" if {
	value := object.get(request, "num", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "i"
# description: integer
invalid contains "i" if {
	value := object.get(request, "i", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: "m"
# description: number
invalid contains "m" if {
	value := object.get(request, "m", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: "e"
# description: number, one of 1 | 2.5
invalid contains "e" if {
	value := object.get(request, "e", null)
	not is_null(value)
	not one_of_decimals(json.marshal(value), [millionths(1), millionths(2.5)])
}

# METADATA
# title: numbers
# description: array of number
invalid contains "numbers" if {
	value := object.get(request, "numbers", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "numbers[]"
# description: number
invalid contains "numbers[]" if {
	some item in object.get(request, "numbers", null)
	not is_decimal(json.marshal(item))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"num",
	"i",
	"m",
	"e",
	"numbers",
	"numbers[]",
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
# title: num
# description: In millionths.
amount["num"] := round(input.num * 1000000) if is_decimal(json.marshal(input.num))

# METADATA
# title: "m"
# description: In millionths.
amount["m"] := round(input.m * 1000000) if is_decimal(json.marshal(input.m))

# METADATA
# title: "i"
# description: In millionths.
amount["i"] := round(input.i * 1000000) if is_whole(json.marshal(input.i))

# Conditions and patterns

# METADATA
# scope: document
# description: What must not hold in not.n.gt.
not_n_gt_case if amount.num > millionths(100)

# The rules

# METADATA
# title: n.eq
# custom:
#   effect: allow
#   severity: low
allows contains "n.eq" if {
	valid
	amount.num == millionths(100)
}

# METADATA
# title: n.ne
# custom:
#   effect: allow
#   severity: low
allows contains "n.ne" if {
	valid
	is_number(input.num)
	amount.num != millionths(100)
}

# METADATA
# title: n.in
# custom:
#   effect: allow
#   severity: low
allows contains "n.in" if {
	valid
	amount.num in [millionths(1), millionths(2.5), millionths(100), millionths(0)]
}

# METADATA
# title: n.not_in
# custom:
#   effect: allow
#   severity: low
allows contains "n.not_in" if {
	valid
	is_number(input.num)
	not amount.num in [millionths(1), millionths(2.5), millionths(100), millionths(0)]
}

# METADATA
# title: n.gt
# custom:
#   effect: allow
#   severity: low
allows contains "n.gt" if {
	valid
	amount.num > millionths(100)
}

# METADATA
# title: n.gte
# custom:
#   effect: allow
#   severity: low
allows contains "n.gte" if {
	valid
	amount.num >= millionths(100)
}

# METADATA
# title: n.lt
# custom:
#   effect: allow
#   severity: low
allows contains "n.lt" if {
	valid
	amount.num < millionths(100)
}

# METADATA
# title: n.lte
# custom:
#   effect: allow
#   severity: low
allows contains "n.lte" if {
	valid
	amount.num <= millionths(100)
}

# METADATA
# title: n.between
# custom:
#   effect: allow
#   severity: low
allows contains "n.between" if {
	valid
	amount.num >= millionths(-0.5)
	amount.num <= millionths(2.5)
}

# METADATA
# title: n.gt.m
# custom:
#   effect: allow
#   severity: low
allows contains "n.gt.m" if {
	valid
	amount.num > amount.m
}

# METADATA
# title: n.eq.m
# custom:
#   effect: allow
#   severity: low
allows contains "n.eq.m" if {
	valid
	is_number(input.num)
	is_number(input.m)
	amount.num == amount.m
}

# METADATA
# title: n.ne.m
# custom:
#   effect: allow
#   severity: low
allows contains "n.ne.m" if {
	valid
	is_number(input.num)
	is_number(input.m)
	amount.num != amount.m
}

# METADATA
# title: n.eq.i
# custom:
#   effect: allow
#   severity: low
allows contains "n.eq.i" if {
	valid
	is_number(input.num)
	is_number(input.i)
	amount.num == amount.i
}

# METADATA
# title: n.lt.i
# custom:
#   effect: allow
#   severity: low
allows contains "n.lt.i" if {
	valid
	amount.num < amount.i
}

# METADATA
# title: n.between.m.i
# custom:
#   effect: allow
#   severity: low
allows contains "n.between.m.i" if {
	valid
	amount.num >= amount.m
	amount.num <= amount.i
}

# METADATA
# title: n.in.numbers
# custom:
#   effect: allow
#   severity: low
allows contains "n.in.numbers" if {
	valid
	is_array(input.numbers)
	amount.num in [round(listed_item * 1000000) | some listed_item in input.numbers]
}

# METADATA
# title: i.eq
# custom:
#   effect: allow
#   severity: low
allows contains "i.eq" if {
	valid
	amount.i == millionths(5)
}

# METADATA
# title: i.gte.max
# custom:
#   effect: allow
#   severity: low
allows contains "i.gte.max" if {
	valid
	amount.i >= millionths(999999999999999)
}

# METADATA
# title: i.gt.fraction
# custom:
#   effect: allow
#   severity: low
allows contains "i.gt.fraction" if {
	valid
	amount.i > millionths(4.999999)
}

# METADATA
# title: not.n.gt
# custom:
#   effect: allow
#   severity: low
allows contains "not.n.gt" if {
	valid
	not not_n_gt_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"n.eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "n.eq", "obligations": {}},
	"n.ne": {"order": 2, "effect": "allow", "severity": "low", "reason": "n.ne", "obligations": {}},
	"n.in": {"order": 3, "effect": "allow", "severity": "low", "reason": "n.in", "obligations": {}},
	"n.not_in": {"order": 4, "effect": "allow", "severity": "low", "reason": "n.not_in", "obligations": {}},
	"n.gt": {"order": 5, "effect": "allow", "severity": "low", "reason": "n.gt", "obligations": {}},
	"n.gte": {"order": 6, "effect": "allow", "severity": "low", "reason": "n.gte", "obligations": {}},
	"n.lt": {"order": 7, "effect": "allow", "severity": "low", "reason": "n.lt", "obligations": {}},
	"n.lte": {"order": 8, "effect": "allow", "severity": "low", "reason": "n.lte", "obligations": {}},
	"n.between": {"order": 9, "effect": "allow", "severity": "low", "reason": "n.between", "obligations": {}},
	"n.gt.m": {"order": 10, "effect": "allow", "severity": "low", "reason": "n.gt.m", "obligations": {}},
	"n.eq.m": {"order": 11, "effect": "allow", "severity": "low", "reason": "n.eq.m", "obligations": {}},
	"n.ne.m": {"order": 12, "effect": "allow", "severity": "low", "reason": "n.ne.m", "obligations": {}},
	"n.eq.i": {"order": 13, "effect": "allow", "severity": "low", "reason": "n.eq.i", "obligations": {}},
	"n.lt.i": {"order": 14, "effect": "allow", "severity": "low", "reason": "n.lt.i", "obligations": {}},
	"n.between.m.i": {"order": 15, "effect": "allow", "severity": "low", "reason": "n.between.m.i", "obligations": {}},
	"n.in.numbers": {"order": 16, "effect": "allow", "severity": "low", "reason": "n.in.numbers", "obligations": {}},
	"i.eq": {"order": 17, "effect": "allow", "severity": "low", "reason": "i.eq", "obligations": {}},
	"i.gte.max": {"order": 18, "effect": "allow", "severity": "low", "reason": "i.gte.max", "obligations": {}},
	"i.gt.fraction": {"order": 19, "effect": "allow", "severity": "low", "reason": "i.gt.fraction", "obligations": {}},
	"not.n.gt": {"order": 20, "effect": "allow", "severity": "low", "reason": "not.n.gt", "obligations": {}},
	"default": {"order": 21, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 22, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"n=",
	decimal_text([shown | shown := amount.num]),
	" i=",
	decimal_text([shown_2 | shown_2 := amount.i]),
	" m=",
	decimal_text([shown_3 | shown_3 := amount.m]),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "numbers", "version": "1.0.0"}

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
