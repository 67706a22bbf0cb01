# METADATA
# title: lists
# custom:
#   pack: lists
#   version: "1.0.0"
package cases.lists

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
# title: sizes
# description: array of integer
invalid contains "sizes" if {
	value := object.get(request, "sizes", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "sizes[]"
# description: integer, one of 1 | 2 | 3
invalid contains "sizes[]" if {
	some item in object.get(request, "sizes", null)
	not one_of_wholes(json.marshal(item), [millionths(1), millionths(2), millionths(3)])
}

# METADATA
# title: wanted
# description: array of string
invalid contains "wanted" if {
	value := object.get(request, "wanted", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "wanted[]"
# description: string
invalid contains "wanted[]" if {
	some item in object.get(request, "wanted", null)
	not is_string(item)
}

# METADATA
# title: one
# description: string
invalid contains "one" if {
	value := object.get(request, "one", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: labels
# description: map of string
invalid contains "labels" if {
	value := object.get(request, "labels", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "labels[]"
# description: string
invalid contains "labels[]" if {
	some item in object.get(request, "labels", null)
	not is_string(item)
}

# METADATA
# title: counts
# description: map of number
invalid contains "counts" if {
	value := object.get(request, "counts", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "counts[]"
# description: number
invalid contains "counts[]" if {
	some item in object.get(request, "counts", null)
	not is_decimal(json.marshal(item))
}

# METADATA
# title: text
# description: string
invalid contains "text" if {
	value := object.get(request, "text", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"roles",
	"roles[]",
	"sizes",
	"sizes[]",
	"wanted",
	"wanted[]",
	"one",
	"labels",
	"labels[]",
	"counts",
	"counts[]",
	"text",
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
# scope: document
# description: The elements that there must not be in none.
none_some if {
	some item in input.roles
	startswith(item, "ad")
}

# METADATA
# scope: document
# description: What must not hold in not.includes.
not_includes_case if "admin" in input.roles

# The rules

# METADATA
# title: includes
# custom:
#   effect: allow
#   severity: low
allows contains "includes" if {
	valid
	"admin" in input.roles
}

# METADATA
# title: includes.fold
# custom:
#   effect: allow
#   severity: low
allows contains "includes.fold" if {
	valid
	"admin" in [fold(listed_item) | some listed_item in input.roles]
}

# METADATA
# title: includes.input
# custom:
#   effect: allow
#   severity: low
allows contains "includes.input" if {
	valid
	input.one in input.roles
}

# METADATA
# title: any
# custom:
#   effect: allow
#   severity: low
allows contains "any" if {
	valid
	is_array(input.roles)
	some wanted in {"admin", "dev"}
	wanted in input.roles
}

# METADATA
# title: any.fold
# custom:
#   effect: allow
#   severity: low
allows contains "any.fold" if {
	valid
	is_array(input.roles)
	some wanted in {"admin", "dev"}
	wanted in [fold(listed_item) | some listed_item in input.roles]
}

# METADATA
# title: any.input
# custom:
#   effect: allow
#   severity: low
allows contains "any.input" if {
	valid
	is_array(input.roles)
	is_array(input.wanted)
	some wanted in input.wanted
	wanted in input.roles
}

# METADATA
# title: any.data
# custom:
#   effect: allow
#   severity: low
allows contains "any.data" if {
	valid
	is_array(input.roles)
	listed := data.policypack["cases.lists"].teams[input.one]
	some wanted in listed
	wanted in input.roles
}

# METADATA
# title: all
# custom:
#   effect: allow
#   severity: low
allows contains "all" if {
	valid
	is_array(input.roles)
	every wanted in {"admin", "dev"} {
		wanted in input.roles
	}
}

# METADATA
# title: all.input
# custom:
#   effect: allow
#   severity: low
allows contains "all.input" if {
	valid
	is_array(input.roles)
	is_array(input.wanted)
	every wanted in input.wanted {
		wanted in input.roles
	}
}

# METADATA
# title: all.data
# custom:
#   effect: allow
#   severity: low
allows contains "all.data" if {
	valid
	is_array(input.roles)
	listed := data.policypack["cases.lists"].teams[input.one]
	every wanted in listed {
		wanted in input.roles
	}
}

# METADATA
# title: length.2
# custom:
#   effect: allow
#   severity: low
allows contains "length.2" if {
	valid
	count(input.roles) == 2
}

# METADATA
# title: length.gt
# custom:
#   effect: allow
#   severity: low
allows contains "length.gt" if {
	valid
	count(input.roles) > 1
}

# METADATA
# title: length.text
# custom:
#   effect: allow
#   severity: low
allows contains "length.text" if {
	valid
	count(input.text) >= 1
	count(input.text) <= 2
}

# METADATA
# title: some
# custom:
#   effect: allow
#   severity: low
allows contains "some" if {
	valid
	some item in input.roles
	startswith(item, "ad")
}

# METADATA
# title: every
# custom:
#   effect: allow
#   severity: low
allows contains "every" if {
	valid
	every item in input.roles {
		startswith(item, "ad")
	}
}

# METADATA
# title: none
# custom:
#   effect: allow
#   severity: low
allows contains "none" if {
	valid
	is_array(input.roles)
	not none_some
}

# METADATA
# title: some.input
# custom:
#   effect: allow
#   severity: low
allows contains "some.input" if {
	valid
	some item in input.roles
	is_string(input.one)
	item == input.one
}

# METADATA
# title: sizes.includes
# custom:
#   effect: allow
#   severity: low
allows contains "sizes.includes" if {
	valid
	millionths(2) in [round(listed_item * 1000000) | some listed_item in input.sizes]
}

# METADATA
# title: sizes.some
# custom:
#   effect: allow
#   severity: low
allows contains "sizes.some" if {
	valid
	some item in input.sizes
	round(item * 1000000) > millionths(2)
}

# METADATA
# title: label
# custom:
#   effect: allow
#   severity: low
allows contains "label" if {
	valid
	"app.kubernetes.io/name" in object.keys(input.labels)
}

# METADATA
# title: label.fold
# custom:
#   effect: allow
#   severity: low
allows contains "label.fold" if {
	valid
	is_object(input.labels)
	some wanted in {"team"}
	wanted in [fold(listed_item) | some listed_item in object.keys(input.labels)]
}

# METADATA
# title: label.all
# custom:
#   effect: allow
#   severity: low
allows contains "label.all" if {
	valid
	is_object(input.labels)
	every wanted in {"team", "owner"} {
		wanted in object.keys(input.labels)
	}
}

# METADATA
# title: label.count
# custom:
#   effect: allow
#   severity: low
allows contains "label.count" if {
	valid
	count(input.labels) >= 1
}

# METADATA
# title: not.includes
# custom:
#   effect: allow
#   severity: low
allows contains "not.includes" if {
	valid
	not not_includes_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"includes": {"order": 1, "effect": "allow", "severity": "low", "reason": "includes", "obligations": {}},
	"includes.fold": {"order": 2, "effect": "allow", "severity": "low", "reason": "includes.fold", "obligations": {}},
	"includes.input": {"order": 3, "effect": "allow", "severity": "low", "reason": "includes.input", "obligations": {}},
	"any": {"order": 4, "effect": "allow", "severity": "low", "reason": "any", "obligations": {}},
	"any.fold": {"order": 5, "effect": "allow", "severity": "low", "reason": "any.fold", "obligations": {}},
	"any.input": {"order": 6, "effect": "allow", "severity": "low", "reason": "any.input", "obligations": {}},
	"any.data": {"order": 7, "effect": "allow", "severity": "low", "reason": "any.data", "obligations": {}},
	"all": {"order": 8, "effect": "allow", "severity": "low", "reason": "all", "obligations": {}},
	"all.input": {"order": 9, "effect": "allow", "severity": "low", "reason": "all.input", "obligations": {}},
	"all.data": {"order": 10, "effect": "allow", "severity": "low", "reason": "all.data", "obligations": {}},
	"length.2": {"order": 11, "effect": "allow", "severity": "low", "reason": "length.2", "obligations": {}},
	"length.gt": {"order": 12, "effect": "allow", "severity": "low", "reason": "length.gt", "obligations": {}},
	"length.text": {"order": 13, "effect": "allow", "severity": "low", "reason": "length.text", "obligations": {}},
	"some": {"order": 14, "effect": "allow", "severity": "low", "reason": "some", "obligations": {}},
	"every": {"order": 15, "effect": "allow", "severity": "low", "reason": "every", "obligations": {}},
	"none": {"order": 16, "effect": "allow", "severity": "low", "reason": "none", "obligations": {}},
	"some.input": {"order": 17, "effect": "allow", "severity": "low", "reason": "some.input", "obligations": {}},
	"sizes.includes": {"order": 18, "effect": "allow", "severity": "low", "reason": "sizes.includes", "obligations": {}},
	"sizes.some": {"order": 19, "effect": "allow", "severity": "low", "reason": "sizes.some", "obligations": {}},
	"label": {"order": 20, "effect": "allow", "severity": "low", "reason": "label", "obligations": {}},
	"label.fold": {"order": 21, "effect": "allow", "severity": "low", "reason": "label.fold", "obligations": {}},
	"label.all": {"order": 22, "effect": "allow", "severity": "low", "reason": "label.all", "obligations": {}},
	"label.count": {"order": 23, "effect": "allow", "severity": "low", "reason": "label.count", "obligations": {}},
	"not.includes": {"order": 24, "effect": "allow", "severity": "low", "reason": "not.includes", "obligations": {}},
	"default": {"order": 25, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 26, "effect": "deny", "severity": "medium", "obligations": {}},
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
pack := {"id": "lists", "version": "1.0.0"}

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
# description: Whether a text is a whole number that is one of a list in millionths.
one_of_wholes(text, allowed) if {
	is_whole(text)
	round(json.unmarshal(text) * 1000000) in allowed
}

# METADATA
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))
