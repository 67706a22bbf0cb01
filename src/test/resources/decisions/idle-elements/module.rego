# METADATA
# title: idle-elements
# custom:
#   pack: idle-elements
#   version: "1.0.0"
package cases.idle_elements

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
# title: urgent
# description: boolean, required
invalid contains "urgent" if not is_boolean(object.get(request, "urgent", null))

# METADATA
# title: tags
# description: array of string
invalid contains "tags" if {
	value := object.get(request, "tags", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "tags[]"
# description: string
invalid contains "tags[]" if {
	some item in object.get(request, "tags", null)
	not is_string(item)
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
# title: "parts[].name"
# description: string, required
invalid contains "parts[].name" if {
	some item in object.get(request, "parts", null)
	not is_string(object.get(item, "name", null))
}

# METADATA
# title: "parts[].size"
# description: integer
invalid contains "parts[].size" if {
	some item in object.get(request, "parts", null)
	value := object.get(item, "size", null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"urgent",
	"tags",
	"tags[]",
	"parts",
	"parts[]",
	"parts[].name",
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

# Conditions and patterns

# METADATA
# title: urgent
when_urgent if input.urgent == true

# METADATA
# title: there
when_there := true

# METADATA
# scope: document
# description: The elements that there must not be in none.is.
none_is_some if {
	some _ in input.tags
	when_urgent
}

# METADATA
# scope: document
# description: Any of the alternatives in none.any.
none_any_any(_) if when_urgent

none_any_any(item) if round(item.size * 1000000) == millionths(1)

# METADATA
# scope: document
# description: The elements that there must not be in none.any.
none_any_some if {
	some item in input.parts
	none_any_any(item)
}

# METADATA
# scope: document
# description: Any of the alternatives in none.not.
none_not_any(_) if when_urgent

none_not_any(_) := true

# METADATA
# scope: document
# description: The elements that there must not be in none.not.
none_not_some if {
	some item in input.parts
	not none_not_any(item)
}

# METADATA
# scope: document
# description: Any of the alternatives in any.required.
any_required_any := true

any_required_any if input.urgent == false

# METADATA
# scope: document
# description: What must not hold in not.required.
not_required_case := true

# The rules

# METADATA
# title: some.is
# custom:
#   effect: allow
#   severity: low
allows contains "some.is" if {
	valid
	some _ in input.tags
	when_urgent
}

# METADATA
# title: every.is
# custom:
#   effect: allow
#   severity: low
allows contains "every.is" if {
	valid
	every _ in input.tags {
		when_urgent
	}
}

# METADATA
# title: none.is
# custom:
#   effect: allow
#   severity: low
allows contains "none.is" if {
	valid
	is_array(input.tags)
	not none_is_some
}

# METADATA
# title: some.exists
# custom:
#   effect: allow
#   severity: low
allows contains "some.exists" if {
	valid
	some _ in input.tags
}

# METADATA
# title: every.required
# custom:
#   effect: allow
#   severity: low
allows contains "every.required" if {
	valid
	every _ in input.parts {
		true
	}
}

# METADATA
# title: none.any
# custom:
#   effect: allow
#   severity: low
allows contains "none.any" if {
	valid
	is_array(input.parts)
	not none_any_some
}

# METADATA
# title: none.not
# custom:
#   effect: allow
#   severity: low
allows contains "none.not" if {
	valid
	is_array(input.parts)
	not none_not_some
}

# METADATA
# title: any.required
# custom:
#   effect: allow
#   severity: low
allows contains "any.required" if {
	valid
	any_required_any
}

# METADATA
# title: not.required
# custom:
#   effect: allow
#   severity: low
allows contains "not.required" if {
	valid
	not not_required_case
}

# METADATA
# title: there
# custom:
#   effect: allow
#   severity: low
allows contains "there" if {
	valid
	when_there
	input.urgent == true
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"some.is": {"order": 1, "effect": "allow", "severity": "low", "reason": "some.is", "obligations": {}},
	"every.is": {"order": 2, "effect": "allow", "severity": "low", "reason": "every.is", "obligations": {}},
	"none.is": {"order": 3, "effect": "allow", "severity": "low", "reason": "none.is", "obligations": {}},
	"some.exists": {"order": 4, "effect": "allow", "severity": "low", "reason": "some.exists", "obligations": {}},
	"every.required": {"order": 5, "effect": "allow", "severity": "low", "reason": "every.required", "obligations": {}},
	"none.any": {"order": 6, "effect": "allow", "severity": "low", "reason": "none.any", "obligations": {}},
	"none.not": {"order": 7, "effect": "allow", "severity": "low", "reason": "none.not", "obligations": {}},
	"any.required": {"order": 8, "effect": "allow", "severity": "low", "reason": "any.required", "obligations": {}},
	"not.required": {"order": 9, "effect": "allow", "severity": "low", "reason": "not.required", "obligations": {}},
	"there": {"order": 10, "effect": "allow", "severity": "low", "reason": "there", "obligations": {}},
	"default": {"order": 11, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 12, "effect": "deny", "severity": "medium", "obligations": {}},
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
pack := {"id": "idle-elements", "version": "1.0.0"}

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
