# METADATA
# title: objects
# custom:
#   pack: objects
#   version: "1.0.0"
package cases.objects

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
# title: registry
# description: string
invalid contains "registry" if {
	value := object.get(request, "registry", null)
	not is_null(value)
	not is_string(value)
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
# title: "containers[].security"
# description: object
invalid contains "containers[].security" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, "security", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "containers[].security.privileged"
# description: boolean
invalid contains "containers[].security.privileged" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, ["security", "privileged"], null)
	not is_null(value)
	not is_boolean(value)
}

# METADATA
# title: "containers[].security.user"
# description: integer
invalid contains "containers[].security.user" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, ["security", "user"], null)
	not is_null(value)
	not is_whole(json.marshal(value))
}

# METADATA
# title: "containers[].ports"
# description: array of objects
invalid contains "containers[].ports" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, "ports", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "containers[].ports[]"
# description: object
invalid contains "containers[].ports[]" if {
	some item in object.get(request, "containers", null)
	some item_5 in object.get(item, "ports", null)
	not is_object(item_5)
}

# METADATA
# title: "containers[].ports[].number"
# description: integer, required
invalid contains "containers[].ports[].number" if {
	some item in object.get(request, "containers", null)
	some item_5 in object.get(item, "ports", null)
	not is_whole(json.marshal(object.get(item_5, "number", null)))
}

# METADATA
# title: "containers[].ports[].tags"
# description: array of string
invalid contains "containers[].ports[].tags" if {
	some item in object.get(request, "containers", null)
	some item_5 in object.get(item, "ports", null)
	value := object.get(item_5, "tags", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "containers[].ports[].tags[]"
# description: string
invalid contains "containers[].ports[].tags[]" if {
	some item in object.get(request, "containers", null)
	some item_5 in object.get(item, "ports", null)
	some item_7 in object.get(item_5, "tags", null)
	not is_string(item_7)
}

# METADATA
# title: "containers[].labels"
# description: map of string
invalid contains "containers[].labels" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, "labels", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "containers[].labels[]"
# description: string
invalid contains "containers[].labels[]" if {
	some item in object.get(request, "containers", null)
	some item_8 in object.get(item, "labels", null)
	not is_string(item_8)
}

# METADATA
# title: "containers[].annotations"
# description: object
invalid contains "containers[].annotations" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, "annotations", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: "containers[].annotations[\"a/b\"]"
# description: string
invalid contains "containers[].annotations[\"a/b\"]" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, ["annotations", "a/b"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: "containers[][\"x-y\"]"
# description: string
invalid contains "containers[][\"x-y\"]" if {
	some item in object.get(request, "containers", null)
	value := object.get(item, "x-y", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: after
# description: string, required
invalid contains "after" if not is_string(object.get(request, "after", null))

# METADATA
# description: The order in which the checks count.
checks := [
	"registry",
	"containers",
	"containers[]",
	"containers[].image",
	"containers[].security",
	"containers[].security.privileged",
	"containers[].security.user",
	"containers[].ports",
	"containers[].ports[]",
	"containers[].ports[].number",
	"containers[].ports[].tags",
	"containers[].ports[].tags[]",
	"containers[].labels",
	"containers[].labels[]",
	"containers[].annotations",
	"containers[].annotations[\"a/b\"]",
	"containers[][\"x-y\"]",
	"after",
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
# title: known
when_known if object.get(input, "registry", null) != null

# METADATA
# scope: document
# description: The elements that there must not be in none.root.
none_root_some if {
	some item in input.containers
	round(item.security.user * 1000000) < millionths(1000)
}

# METADATA
# scope: document
# description: What must not hold in every.not.root.
every_not_root_case(item) if round(item.security.user * 1000000) < millionths(1000)

# The rules

# METADATA
# title: some.privileged
# custom:
#   effect: allow
#   severity: low
allows contains "some.privileged" if {
	valid
	some item in input.containers
	item.security.privileged == true
}

# METADATA
# title: every.image
# custom:
#   effect: allow
#   severity: low
allows contains "every.image" if {
	valid
	every item in input.containers {
		startswith(item.image, "reg/")
	}
}

# METADATA
# title: none.root
# custom:
#   effect: allow
#   severity: low
allows contains "none.root" if {
	valid
	not none_root_some
}

# METADATA
# title: every.not.root
# custom:
#   effect: allow
#   severity: low
allows contains "every.not.root" if {
	valid
	every item in input.containers {
		not every_not_root_case(item)
	}
}

# METADATA
# title: some.both
# custom:
#   effect: allow
#   severity: low
allows contains "some.both" if {
	valid
	some item in input.containers
	item.security.privileged == true
	round(item.security.user * 1000000) == millionths(0)
}

# METADATA
# title: some.registry
# custom:
#   effect: allow
#   severity: low
allows contains "some.registry" if {
	valid
	some item in input.containers
	is_string(input.registry)
	item.image == input.registry
}

# METADATA
# title: some.known
# custom:
#   effect: allow
#   severity: low
allows contains "some.known" if {
	valid
	some _ in input.containers
	when_known
}

# METADATA
# title: some.port
# custom:
#   effect: allow
#   severity: low
allows contains "some.port" if {
	valid
	some item in input.containers
	some item_2 in item.ports
	round(item_2.number * 1000000) < millionths(1024)
}

# METADATA
# title: every.port
# custom:
#   effect: allow
#   severity: low
allows contains "every.port" if {
	valid
	every item in input.containers {
		every item_2 in item.ports {
			round(item_2.number * 1000000) >= millionths(1024)
		}
	}
}

# METADATA
# title: some.tag
# custom:
#   effect: allow
#   severity: low
allows contains "some.tag" if {
	valid
	some item in input.containers
	some item_2 in item.ports
	"web" in item_2.tags
}

# METADATA
# title: some.port.count
# custom:
#   effect: allow
#   severity: low
allows contains "some.port.count" if {
	valid
	some item in input.containers
	count(item.ports) > 1
}

# METADATA
# title: some.label
# custom:
#   effect: allow
#   severity: low
allows contains "some.label" if {
	valid
	some item in input.containers
	"team" in object.keys(item.labels)
}

# METADATA
# title: count
# custom:
#   effect: allow
#   severity: low
allows contains "count" if {
	valid
	count(input.containers) == 0
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"some.privileged": {"order": 1, "effect": "allow", "severity": "low", "reason": "some.privileged", "obligations": {}},
	"every.image": {"order": 2, "effect": "allow", "severity": "low", "reason": "every.image", "obligations": {}},
	"none.root": {"order": 3, "effect": "allow", "severity": "low", "reason": "none.root", "obligations": {}},
	"every.not.root": {"order": 4, "effect": "allow", "severity": "low", "reason": "every.not.root", "obligations": {}},
	"some.both": {"order": 5, "effect": "allow", "severity": "low", "reason": "some.both", "obligations": {}},
	"some.registry": {"order": 6, "effect": "allow", "severity": "low", "reason": "some.registry", "obligations": {}},
	"some.known": {"order": 7, "effect": "allow", "severity": "low", "reason": "some.known", "obligations": {}},
	"some.port": {"order": 8, "effect": "allow", "severity": "low", "reason": "some.port", "obligations": {}},
	"every.port": {"order": 9, "effect": "allow", "severity": "low", "reason": "every.port", "obligations": {}},
	"some.tag": {"order": 10, "effect": "allow", "severity": "low", "reason": "some.tag", "obligations": {}},
	"some.port.count": {"order": 11, "effect": "allow", "severity": "low", "reason": "some.port.count", "obligations": {}},
	"some.label": {"order": 12, "effect": "allow", "severity": "low", "reason": "some.label", "obligations": {}},
	"count": {"order": 13, "effect": "allow", "severity": "low", "reason": "count", "obligations": {}},
	"default": {"order": 14, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 15, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	invalid_attribute,
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "objects", "version": "1.0.0"}

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
