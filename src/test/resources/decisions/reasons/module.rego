# METADATA
# title: reasons
# custom:
#   pack: reasons
#   version: "1.0.0"
package cases.reasons

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
# title: kind
# description: string, required
invalid contains "kind" if not is_string(object.get(request, "kind", null))

# METADATA
# title: "s"
# description: string
invalid contains "s" if {
	value := object.get(request, "s", null)
	not is_null(value)
	not is_string(value)
}

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
# title: "b"
# description: boolean
invalid contains "b" if {
	value := object.get(request, "b", null)
	not is_null(value)
	not is_boolean(value)
}

# METADATA
# title: "t"
# description: timestamp
invalid contains "t" if {
	value := object.get(request, "t", null)
	not is_null(value)
	not is_timestamp(value)
}

# METADATA
# title: "a"
# description: address
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_address(value)
}

# METADATA
# title: deep
# description: object
invalid contains "deep" if {
	value := object.get(request, "deep", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: deep.er
# description: object
invalid contains "deep.er" if {
	value := object.get(request, ["deep", "er"], null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: deep.er.one
# description: string
invalid contains "deep.er.one" if {
	value := object.get(request, ["deep", "er", "one"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: quoted
# description: object
invalid contains "quoted" if {
	value := object.get(request, "quoted", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "quoted[\"a/b\"]"
# description: string
invalid contains "quoted[\"a/b\"]" if {
	value := object.get(request, ["quoted", "a/b"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"kind",
	"s",
	"num",
	"i",
	"b",
	"t",
	"a",
	"deep",
	"deep.er",
	"deep.er.one",
	"quoted",
	"quoted[\"a/b\"]",
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
# title: "i"
# description: In millionths.
amount["i"] := round(input.i * 1000000) if is_whole(json.marshal(input.i))

# Conditions and patterns

# METADATA
# description: The patterns of match.
patterns["match"] := [
	{"text": "b", "folded": "b"},
	{"text": "A%", "folded": "a%"},
	{"text": "aa", "folded": "aa"},
]

# The rules

# METADATA
# title: all
# custom:
#   effect: deny
#   severity: medium
denies contains "all" if {
	valid
	input.kind == "all"
}

# METADATA
# title: quoted
# custom:
#   effect: deny
#   severity: medium
denies contains "quoted" if {
	valid
	input.kind == "quoted"
}

# METADATA
# title: unset
# custom:
#   effect: deny
#   severity: medium
denies contains "unset" if {
	valid
	input.kind == "unset"
}

# METADATA
# title: percent
# custom:
#   effect: deny
#   severity: medium
denies contains "percent" if {
	valid
	input.kind == "percent"
}

# METADATA
# title: match
# custom:
#   effect: deny
#   severity: medium
denies contains "match" if {
	valid
	input.kind == "match"
	some pattern in patterns.match
	contains(fold(input.s), pattern.folded)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"all": {"order": 1, "effect": "deny", "severity": "medium", "obligations": {}},
	"quoted": {"order": 2, "effect": "deny", "severity": "medium", "obligations": {}},
	"unset": {"order": 3, "effect": "deny", "severity": "medium", "reason": "unset", "obligations": {}},
	"percent": {"order": 4, "effect": "deny", "severity": "medium", "reason": "100% sure: %s \\n \"quoted\" `tick`", "obligations": {}},
	"match": {"order": 5, "effect": "deny", "severity": "medium", "obligations": {}},
	"default": {"order": 6, "effect": "allow", "severity": "low", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 7, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"{",
	text_of(object.get(input, "s", null)),
	"} ",
	decimal_text([shown | shown := amount.num]),
	" ",
	decimal_text([shown_2 | shown_2 := amount.i]),
	" ",
	text_of(object.get(input, "b", null)),
	" ",
	text_of(object.get(input, "t", null)),
	" ",
	text_of(object.get(input, "a", null)),
	" ",
	text_of(object.get(input, ["deep", "er", "one"], null)),
]) if deciding == "all"

reason := concat("", [
	"x",
	text_of(object.get(input, ["quoted", "a/b"], null)),
	"x",
]) if deciding == "quoted"

reason := concat("", [
	[pattern.text | some pattern in patterns.match; contains(fold(input.s), pattern.folded)][0],
	" in ",
	text_of(object.get(input, "s", null)),
]) if deciding == "match"

reason := concat("", [
	"<",
	invalid_attribute,
	">",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "reasons", "version": "1.0.0"}

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
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))

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
