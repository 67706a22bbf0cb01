# METADATA
# title: logic
# custom:
#   pack: logic
#   version: "1.0.0"
package cases.logic

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
# description: string
invalid contains "kind" if {
	value := object.get(request, "kind", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: region
# description: string
invalid contains "region" if {
	value := object.get(request, "region", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: num
# description: integer
invalid contains "num" if {
	value := object.get(request, "num", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: roles
# description: array of string
invalid contains "roles" if {
	value := object.get(request, "roles", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "roles[]"
# description: string
invalid contains "roles[]" if {
	some item in object.get(request, "roles", null)
	not is_string(item)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"kind",
	"region",
	"num",
	"roles",
	"roles[]",
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
amount["num"] := round(input.num * 1000000) if is_whole(json.marshal(input.num))

# Conditions and patterns

# METADATA
# title: eu
when_eu if input.region in {"de", "fr"}

# METADATA
# title: outside
when_outside if not when_eu

# METADATA
# title: small
when_small if amount.num < millionths(10)

# METADATA
# title: small_eu
when_small_eu if {
	when_eu
	when_small
}

# METADATA
# title: read
when_read if input.kind == "read"

# METADATA
# scope: document
# description: Any of the alternatives in any.
any_any if input.region == "de"

any_any if amount.num == millionths(1)

# METADATA
# scope: document
# description: Any of the alternatives in not.any.
not_any_any if input.region == "de"

not_any_any if amount.num == millionths(1)

# METADATA
# scope: document
# description: What must not hold in not.and.
not_and_case if {
	input.region == "de"
	amount.num == millionths(1)
}

# METADATA
# scope: document
# description: What must not hold in not.missing.
not_missing_case if object.get(input, "region", null) == null

# METADATA
# scope: document
# description: Any of the alternatives in index.any.
index_any_any if input.kind == "exec"

index_any_any if amount.num == millionths(2)

# METADATA
# scope: document
# description: What must not hold in index.not.
index_not_case if input.kind == "read"

# The rules

# METADATA
# title: always
# custom:
#   effect: allow
#   severity: low
allows contains "always" if valid

# METADATA
# title: and
# custom:
#   effect: allow
#   severity: low
allows contains "and" if {
	valid
	input.region == "de"
	amount.num == millionths(1)
}

# METADATA
# title: two.operators
# custom:
#   effect: allow
#   severity: low
allows contains "two.operators" if {
	valid
	amount.num > millionths(1)
	amount.num < millionths(5)
}

# METADATA
# title: all
# custom:
#   effect: allow
#   severity: low
allows contains "all" if {
	valid
	input.region == "de"
	amount.num == millionths(1)
}

# METADATA
# title: any
# custom:
#   effect: allow
#   severity: low
allows contains "any" if {
	valid
	any_any
}

# METADATA
# title: not.any
# custom:
#   effect: allow
#   severity: low
allows contains "not.any" if {
	valid
	not not_any_any
}

# METADATA
# title: not.and
# custom:
#   effect: allow
#   severity: low
allows contains "not.and" if {
	valid
	not not_and_case
}

# METADATA
# title: not.missing
# custom:
#   effect: allow
#   severity: low
allows contains "not.missing" if {
	valid
	not not_missing_case
}

# METADATA
# title: not.not
# custom:
#   effect: allow
#   severity: low
allows contains "not.not" if {
	valid
	input.region == "de"
}

# METADATA
# title: is.eu
# custom:
#   effect: allow
#   severity: low
allows contains "is.eu" if {
	valid
	when_eu
}

# METADATA
# title: is.outside
# custom:
#   effect: allow
#   severity: low
allows contains "is.outside" if {
	valid
	when_outside
}

# METADATA
# title: is.small_eu
# custom:
#   effect: allow
#   severity: low
allows contains "is.small_eu" if {
	valid
	when_small_eu
}

# METADATA
# title: not.is
# custom:
#   effect: allow
#   severity: low
allows contains "not.is" if {
	valid
	not when_small_eu
}

# METADATA
# title: index.read
# custom:
#   effect: allow
#   severity: low
allows contains "index.read" if {
	valid
	input.kind == "read"
}

# METADATA
# title: index.in
# custom:
#   effect: allow
#   severity: low
allows contains "index.in" if {
	valid
	input.kind in {"read", "write"}
	amount.num == millionths(1)
}

# METADATA
# title: index.is
# custom:
#   effect: allow
#   severity: low
allows contains "index.is" if {
	valid
	when_read
	amount.num == millionths(1)
}

# METADATA
# title: index.both
# custom:
#   effect: allow
#   severity: low
allows contains "index.both" if {
	valid
	input.kind in {"read", "write"}
	input.kind in {"write", "exec"}
}

# METADATA
# title: index.never
# custom:
#   effect: allow
#   severity: low
allows contains "index.never" if {
	valid
	input.kind == "read"
	input.kind == "write"
}

# METADATA
# title: index.any
# custom:
#   effect: allow
#   severity: low
allows contains "index.any" if {
	valid
	index_any_any
}

# METADATA
# title: index.fold
# custom:
#   effect: allow
#   severity: low
allows contains "index.fold" if {
	valid
	fold(input.kind) == "read"
}

# METADATA
# title: index.not
# custom:
#   effect: allow
#   severity: low
allows contains "index.not" if {
	valid
	not index_not_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"always": {"order": 1, "effect": "allow", "severity": "low", "reason": "always", "obligations": {}},
	"and": {"order": 2, "effect": "allow", "severity": "low", "reason": "and", "obligations": {}},
	"two.operators": {"order": 3, "effect": "allow", "severity": "low", "reason": "two.operators", "obligations": {}},
	"all": {"order": 4, "effect": "allow", "severity": "low", "reason": "all", "obligations": {}},
	"any": {"order": 5, "effect": "allow", "severity": "low", "reason": "any", "obligations": {}},
	"not.any": {"order": 6, "effect": "allow", "severity": "low", "reason": "not.any", "obligations": {}},
	"not.and": {"order": 7, "effect": "allow", "severity": "low", "reason": "not.and", "obligations": {}},
	"not.missing": {"order": 8, "effect": "allow", "severity": "low", "reason": "not.missing", "obligations": {}},
	"not.not": {"order": 9, "effect": "allow", "severity": "low", "reason": "not.not", "obligations": {}},
	"is.eu": {"order": 10, "effect": "allow", "severity": "low", "reason": "is.eu", "obligations": {}},
	"is.outside": {"order": 11, "effect": "allow", "severity": "low", "reason": "is.outside", "obligations": {}},
	"is.small_eu": {"order": 12, "effect": "allow", "severity": "low", "reason": "is.small_eu", "obligations": {}},
	"not.is": {"order": 13, "effect": "allow", "severity": "low", "reason": "not.is", "obligations": {}},
	"index.read": {"order": 14, "effect": "allow", "severity": "low", "reason": "index.read", "obligations": {}},
	"index.in": {"order": 15, "effect": "allow", "severity": "low", "reason": "index.in", "obligations": {}},
	"index.is": {"order": 16, "effect": "allow", "severity": "low", "reason": "index.is", "obligations": {}},
	"index.both": {"order": 17, "effect": "allow", "severity": "low", "reason": "index.both", "obligations": {}},
	"index.never": {"order": 18, "effect": "allow", "severity": "low", "reason": "index.never", "obligations": {}},
	"index.any": {"order": 19, "effect": "allow", "severity": "low", "reason": "index.any", "obligations": {}},
	"index.fold": {"order": 20, "effect": "allow", "severity": "low", "reason": "index.fold", "obligations": {}},
	"index.not": {"order": 21, "effect": "allow", "severity": "low", "reason": "index.not", "obligations": {}},
	"default": {"order": 22, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 23, "effect": "deny", "severity": "medium", "obligations": {}},
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
pack := {"id": "logic", "version": "1.0.0"}

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
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))
