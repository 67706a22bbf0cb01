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
# description: What must not hold in rule.2.
rule_2_case if every item in input.tags {
	item == "a"
}

# The rules

# METADATA
# title: rule.1
# custom:
#   effect: allow
#   severity: low
allows contains "rule.1" if {
	valid
	every item in input.tags {
		item == "a"
	}
	count(input.tags) > 0
}

# METADATA
# title: rule.2
# custom:
#   effect: allow
#   severity: low
allows contains "rule.2" if {
	valid
	not rule_2_case
}

# METADATA
# title: rule.3
# custom:
#   effect: allow
#   severity: low
allows contains "rule.3" if {
	valid
	some item in input.tags
	item == "a"
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"rule.1": {"order": 1, "effect": "allow", "severity": "low", "reason": "rule.1", "obligations": {}},
	"rule.2": {"order": 2, "effect": "allow", "severity": "low", "reason": "rule.2", "obligations": {}},
	"rule.3": {"order": 3, "effect": "allow", "severity": "low", "reason": "rule.3", "obligations": {}},
	"default": {"order": 4, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 5, "effect": "deny", "severity": "medium", "obligations": {}},
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
