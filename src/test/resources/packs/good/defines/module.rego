# METADATA
# title: example
# custom:
#   pack: example
#   version: "1.0.0"
package example

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
# title: name
# description: string, required
invalid contains "name" if not is_string(object.get(request, "name", null))

# METADATA
# title: level
# description: integer, required
invalid contains "level" if not is_whole(json.marshal(object.get(request, "level", null)))

# METADATA
# title: amount
# description: number, required
invalid contains "amount" if not is_decimal(json.marshal(object.get(request, "amount", null)))

# METADATA
# title: active
# description: boolean, required
invalid contains "active" if not is_boolean(object.get(request, "active", null))

# METADATA
# title: at
# description: timestamp, required
invalid contains "at" if not is_timestamp(object.get(request, "at", null))

# METADATA
# title: source
# description: address, required
invalid contains "source" if not is_address(object.get(request, "source", null))

# METADATA
# title: tier
# description: string, one of free | pro | enterprise, required
invalid contains "tier" if not one_of(object.get(request, "tier", null), {"free", "pro", "enterprise"})

# METADATA
# title: tags
# description: array of string, required
invalid contains "tags" if not is_array(object.get(request, "tags", null))

# METADATA
# title: "tags[]"
# description: string
invalid contains "tags[]" if {
	some item in object.get(request, "tags", null)
	not is_string(item)
}

# METADATA
# title: labels
# description: map of string, required
invalid contains "labels" if not is_object(object.get(request, "labels", null))

# METADATA
# title: "labels[]"
# description: string
invalid contains "labels[]" if {
	some item in object.get(request, "labels", null)
	not is_string(item)
}

# METADATA
# title: containers
# description: array of objects, required
invalid contains "containers" if not is_array(object.get(request, "containers", null))

# METADATA
# title: "containers[]"
# description: object
invalid contains "containers[]" if {
	some item in object.get(request, "containers", null)
	not is_object(item)
}

# METADATA
# title: "containers[].image"
# description: string, required
invalid contains "containers[].image" if {
	some item in object.get(request, "containers", null)
	not is_string(object.get(item, "image", null))
}

# METADATA
# title: "containers[].ports"
# description: array of integer, required
invalid contains "containers[].ports" if {
	some item in object.get(request, "containers", null)
	not is_array(object.get(item, "ports", null))
}

# METADATA
# title: "containers[].ports[]"
# description: integer
invalid contains "containers[].ports[]" if {
	some item in object.get(request, "containers", null)
	some item_3 in object.get(item, "ports", null)
	not is_whole(json.marshal(item_3))
}

# METADATA
# title: budget.left
# description: "arithmetic below 10^12"
invalid contains "budget.left" if {
	some step in computed["budget.left"].steps
	abs(step) >= 1000000000000000000
}

# METADATA
# title: double
# description: "arithmetic below 10^12"
invalid contains "double" if {
	some step in computed.double.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# description: The order in which the checks count.
checks := [
	"name",
	"level",
	"amount",
	"active",
	"at",
	"source",
	"tier",
	"tags",
	"tags[]",
	"labels",
	"labels[]",
	"containers",
	"containers[]",
	"containers[].image",
	"containers[].ports",
	"containers[].ports[]",
	"budget.left",
	"double",
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
# title: budget.left
computed["budget.left"] := {"steps": [operand_1, operand_2, step_1], "result": step_1} if {
	operand_1 := amount["budget.limit"]
	operand_2 := amount.amount
	step_1 := operand_1 - operand_2
}

# METADATA
# title: double
computed["double"] := {"steps": [operand_1, operand_2, operand_3, step_1, step_2], "result": step_2} if {
	operand_1 := amount["budget.left"]
	operand_2 := millionths(2)
	operand_3 := amount.level
	step_1 := operand_1 * unscaled(operand_2)
	step_2 := step_1 * unscaled(operand_3)
}

# METADATA
# title: amount
# description: In millionths.
amount["amount"] := round(input.amount * 1000000) if is_decimal(json.marshal(input.amount))

# METADATA
# title: level
# description: In millionths.
amount["level"] := round(input.level * 1000000) if is_whole(json.marshal(input.level))

# METADATA
# title: budget.limit
amount["budget.limit"] := round(data.policypack.example.budgets[input.name].limit * 1000000)

# METADATA
# title: budget.left
amount["budget.left"] := computed["budget.left"].result

# METADATA
# title: odd
amount["odd"] := round(data.policypack.example["odd key"]["a.b"] * 1000000)

# METADATA
# title: double
amount["double"] := computed.double.result

# METADATA
# title: team
derived["team"] := object.get(data.policypack.example.teams, [object.get(input, "name", null)], "none")

# The rules

# METADATA
# title: first
# custom:
#   effect: allow
#   severity: low
allows contains "first" if {
	valid
	amount["budget.left"] >= millionths(0)
	amount.odd == millionths(5)
	amount.double < millionths(100)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"first": {"order": 1, "effect": "allow", "severity": "low", "obligations": {}},
	"default": {"order": 2, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 3, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	decimal_text([shown | shown := amount["budget.left"]]),
	" of ",
	decimal_text([shown_2 | shown_2 := amount["budget.limit"]]),
	" for ",
	text_of(object.get({"held": held | held := derived.team}, "held", null)),
]) if deciding == "first"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "example", "version": "1.0.0"}

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
# description: A whole number again, from its millionths.
unscaled(x) := round(x / 1000000)

# METADATA
# description: An instant from 1970 to 2199, as RFC 3339 writes it.
is_timestamp(x) if {
	is_string(x)
	date := `^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?`
	regex.match(concat("", [date, `(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`]), x)
	instant := time.parse_rfc3339_ns(x)
	instant >= 0
	instant < 7258118400000000000 # 2200-01-01T00:00:00Z
}

# METADATA
# description: An IPv4 or IPv6 address without zone, brackets, port or prefix length.
is_address(x) if {
	is_string(x)
	regex.match(`^[0-9A-Fa-f:.]+$`, x)
	some everything in ["0.0.0.0/0", "::/0"]
	net.cidr_contains(everything, x)
}

# METADATA
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}

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
