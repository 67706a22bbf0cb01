# METADATA
# title: defines
# custom:
#   pack: defines
#   version: "1.0.0"
package cases.defines

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
# title: "i"
# description: integer
invalid contains "i" if {
	value := object.get(request, "i", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: "j"
# description: integer
invalid contains "j" if {
	value := object.get(request, "j", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: sum
# description: "arithmetic below 10^12"
invalid contains "sum" if {
	some step in computed.sum.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# title: left
# description: "arithmetic below 10^12"
invalid contains "left" if {
	some step in computed.left.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# title: product
# description: "arithmetic below 10^12"
invalid contains "product" if {
	some step in computed.product.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# title: whole
# description: "arithmetic below 10^12"
invalid contains "whole" if {
	some step in computed.whole.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# title: chain
# description: "arithmetic below 10^12"
invalid contains "chain" if {
	some step in computed.chain.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# description: The order in which the checks count.
checks := [
	"a",
	"b",
	"i",
	"j",
	"sum",
	"left",
	"product",
	"whole",
	"chain",
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
# title: sum
computed["sum"] := {"steps": [operand_1, operand_2, operand_3, step_1, step_2], "result": step_2} if {
	operand_1 := amount.a
	operand_2 := amount.b
	operand_3 := millionths(0.000001)
	step_1 := operand_1 + operand_2
	step_2 := step_1 + operand_3
}

# METADATA
# title: left
computed["left"] := {"steps": [operand_1, operand_2, step_1], "result": step_1} if {
	operand_1 := round(data.policypack["cases.defines"].limit * 1000000)
	operand_2 := amount.b
	step_1 := operand_1 - operand_2
}

# METADATA
# title: product
computed["product"] := {"steps": [operand_1, operand_2, step_1], "result": step_1} if {
	operand_1 := amount.a
	operand_2 := amount.i
	step_1 := operand_1 * unscaled(operand_2)
}

# METADATA
# title: whole
computed["whole"] := {"steps": [operand_1, operand_2, operand_3, step_1, step_2], "result": step_2} if {
	operand_1 := amount.i
	operand_2 := amount.j
	operand_3 := millionths(2)
	step_1 := operand_1 * unscaled(operand_2)
	step_2 := step_1 * unscaled(operand_3)
}

# METADATA
# title: chain
computed["chain"] := {"steps": [operand_1, operand_2, step_1], "result": step_1} if {
	operand_1 := amount.left
	operand_2 := amount.a
	step_1 := operand_1 - operand_2
}

# METADATA
# title: "a"
# description: In millionths.
amount["a"] := round(input.a * 1000000) if is_decimal(json.marshal(input.a))

# METADATA
# title: "b"
# description: In millionths.
amount["b"] := round(input.b * 1000000) if is_decimal(json.marshal(input.b))

# METADATA
# title: "i"
# description: In millionths.
amount["i"] := round(input.i * 1000000) if is_whole(json.marshal(input.i))

# METADATA
# title: "j"
# description: In millionths.
amount["j"] := round(input.j * 1000000) if is_whole(json.marshal(input.j))

# METADATA
# title: sum
amount["sum"] := computed.sum.result

# METADATA
# title: left
amount["left"] := computed.left.result

# METADATA
# title: product
amount["product"] := computed.product.result

# METADATA
# title: whole
amount["whole"] := computed.whole.result

# METADATA
# title: chain
amount["chain"] := computed.chain.result

# The rules

# METADATA
# title: whole.eq
# custom:
#   effect: mask
#   severity: medium
masks contains "whole.eq" if {
	valid
	amount.whole > millionths(10)
}

# METADATA
# title: left.gte
# custom:
#   effect: allow
#   severity: low
allows contains "left.gte" if {
	valid
	amount.left >= amount.a
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"left.gte": {"order": 1, "effect": "allow", "severity": "low", "obligations": {}},
	"whole.eq": {"order": 2, "effect": "mask", "severity": "medium", "reason": "whole.eq", "obligations": {"mask": ["x"]}},
	"default": {"order": 3, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 4, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	decimal_text([shown | shown := amount.sum]),
	" ",
	decimal_text([shown_2 | shown_2 := amount.left]),
	" ",
	decimal_text([shown_3 | shown_3 := amount.product]),
	" ",
	decimal_text([shown_4 | shown_4 := amount.whole]),
	" ",
	decimal_text([shown_5 | shown_5 := amount.chain]),
]) if deciding == "left.gte"

reason := concat("", [
	decimal_text([shown | shown := amount.sum]),
	" ",
	decimal_text([shown_2 | shown_2 := amount.left]),
	" ",
	decimal_text([shown_3 | shown_3 := amount.product]),
	" ",
	decimal_text([shown_4 | shown_4 := amount.whole]),
	" ",
	decimal_text([shown_5 | shown_5 := amount.chain]),
]) if deciding == "default"

reason := concat("", [
	invalid_attribute,
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "defines", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [masks, allows]

# METADATA
# description: The masks that can decide. A mask grants nothing by itself, only beside an allow.
deciding_masks contains id if {
	count(allows) > 0
	some id in masks
}

# METADATA
# description: The rules that match of the strictest effect that has any.
strictest := [ids | some ids in [deciding_masks, allows]; count(ids) > 0][0]

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
# description: A whole number again, from its millionths.
unscaled(x) := round(x / 1000000)

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

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
