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

# Numbers and derived values

# METADATA
# title: level
# description: In millionths.
amount["level"] := round(input.level * 1000000) if is_whole(json.marshal(input.level))

# METADATA
# title: amount
# description: In millionths.
amount["amount"] := round(input.amount * 1000000) if is_decimal(json.marshal(input.amount))

# Conditions and patterns

# METADATA
# title: office
when_office if amount.level == millionths(1)

# METADATA
# scope: document
# description: The elements that there must not be in rule.25.
rule_25_some(item) if {
	some item_2 in item.ports
	round(item_2 * 1000000) < millionths(1024)
}

# METADATA
# scope: document
# description: Any of the alternatives in rule.26.
rule_26_any if input.name == "b"

rule_26_any if not when_office

# METADATA
# scope: document
# description: What must not hold in rule.27.
rule_27_case(item) if contains(item, "b")

# METADATA
# scope: document
# description: Any of the alternatives in rule.27.
rule_27_any(item) if item == "a"

rule_27_any(item) if not rule_27_case(item)

# The rules

# METADATA
# title: rule.1
# custom:
#   effect: allow
#   severity: low
allows contains "rule.1" if {
	valid
	input.name == "a"
}

# METADATA
# title: rule.2
# custom:
#   effect: allow
#   severity: low
allows contains "rule.2" if {
	valid
	input.name != input.tier
}

# METADATA
# title: rule.3
# custom:
#   effect: allow
#   severity: low
allows contains "rule.3" if {
	valid
	input.tier in {"free", "pro"}
}

# METADATA
# title: rule.4
# custom:
#   effect: allow
#   severity: low
allows contains "rule.4" if {
	valid
	listed := data.policypack.example.lists.names
	not input.name in listed
}

# METADATA
# title: rule.5
# custom:
#   effect: allow
#   severity: low
allows contains "rule.5" if valid

# METADATA
# title: rule.6
# custom:
#   effect: allow
#   severity: low
allows contains "rule.6" if {
	valid
	amount.amount > millionths(1)
	amount.amount >= millionths(1.5)
	amount.amount < millionths(1000)
	amount.amount <= amount.level
}

# METADATA
# title: rule.7
# custom:
#   effect: allow
#   severity: low
allows contains "rule.7" if {
	valid
	amount.level >= round(object.get(data.policypack.example.limits, [object.get(input, "name", null), "low"], 0) * 1000000)
	amount.level <= millionths(10.5)
}

# METADATA
# title: rule.8
# custom:
#   effect: allow
#   severity: low
allows contains "rule.8" if {
	valid
	startswith(fold(input.name), "a")
	some pattern_2 in ["b", "c"]
	endswith(fold(input.name), pattern_2)
	some pattern_3 in data.policypack.example.lists.names
	contains(fold(input.name), fold(pattern_3))
}

# METADATA
# title: rule.9
# custom:
#   effect: allow
#   severity: low
allows contains "rule.9" if {
	valid
	some pattern in [
		{"glob": "**/*.pem", "re2": `^(?s:(?:.*/)?[^/]*\.pem)$`},
		{"glob": "{a,b}/[!c]?", "re2": `^(?s:(?:a|b)/[^/c][^/])$`},
	]
	regex.match(pattern.re2, input.name)
}

# METADATA
# title: rule.10
# custom:
#   effect: allow
#   severity: low
allows contains "rule.10" if {
	valid
	some pattern in [{"glob": "*", "re2": `^(?s:.*)$`}]
	regex.match(pattern.re2, input.name)
}

# METADATA
# title: rule.11
# custom:
#   effect: allow
#   severity: low
allows contains "rule.11" if {
	valid
	regex.match(`(?i)\b(a|b)\b`, input.name)
}

# METADATA
# title: rule.12
# custom:
#   effect: allow
#   severity: low
allows contains "rule.12" if {
	valid
	some pattern in [{"command": "terraform apply", "re2": `(?:^|[ \t\n;&|('"\x60])terraform[ \t]+apply(?:[ \t\n;&|('"\x60<>)]|$)`}]
	regex.match(pattern.re2, input.name)
	some pattern_2 in [{"command": "terraform plan", "re2": `^[ \t]*terraform[ \t]+plan(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`}]
	regex.match(pattern_2.re2, input.name)
}

# METADATA
# title: rule.13
# custom:
#   effect: allow
#   severity: low
allows contains "rule.13" if {
	valid
	"a" in input.tags
}

# METADATA
# title: rule.14
# custom:
#   effect: allow
#   severity: low
allows contains "rule.14" if {
	valid
	some wanted in {"a", "b"}
	wanted in [fold(listed_item) | some listed_item in input.tags]
}

# METADATA
# title: rule.15
# custom:
#   effect: allow
#   severity: low
allows contains "rule.15" if {
	valid
	listed := data.policypack.example.lists.names
	every wanted in listed {
		wanted in input.tags
	}
}

# METADATA
# title: rule.16
# custom:
#   effect: allow
#   severity: low
allows contains "rule.16" if {
	valid
	"app.kubernetes.io/name" in object.keys(input.labels)
}

# METADATA
# title: rule.17
# custom:
#   effect: allow
#   severity: low
allows contains "rule.17" if {
	valid
	count(input.tags) == 3
}

# METADATA
# title: rule.18
# custom:
#   effect: allow
#   severity: low
allows contains "rule.18" if {
	valid
	count(input.name) > 1
	count(input.name) <= 10
}

# METADATA
# title: rule.19
# custom:
#   effect: allow
#   severity: low
allows contains "rule.19" if {
	valid
	time.parse_rfc3339_ns(input.at) < time.parse_rfc3339_ns("2026-01-01T00:00:00Z")
	time.parse_rfc3339_ns(input.at) > time.parse_rfc3339_ns(data.policypack.example.since)
}

# METADATA
# title: rule.20
# custom:
#   effect: allow
#   severity: low
allows contains "rule.20" if {
	valid
	within(wall_clock(input.at, "UTC"), "22:00", "08:00")
}

# METADATA
# title: rule.21
# custom:
#   effect: allow
#   severity: low
allows contains "rule.21" if {
	valid
	weekday(input.at, "Europe/Amsterdam") in {"saturday", "sunday"}
}

# METADATA
# title: rule.22
# custom:
#   effect: allow
#   severity: low
allows contains "rule.22" if {
	valid
	some network in {"10.0.0.0/8", "2001:db8::/32"}
	net.cidr_contains(network, input.source)
}

# METADATA
# title: rule.23
# custom:
#   effect: allow
#   severity: low
allows contains "rule.23" if {
	valid
	address(input.source) == address("10.0.0.1")
}

# METADATA
# title: rule.24
# custom:
#   effect: allow
#   severity: low
allows contains "rule.24" if {
	valid
	some item in input.tags
	item in {"a", "b"}
	count(input.tags) > 0
}

# METADATA
# title: rule.25
# custom:
#   effect: allow
#   severity: low
allows contains "rule.25" if {
	valid
	every item in input.containers {
		some pattern in [{"glob": "registry/**", "re2": `^(?s:registry/.*)$`}]
		regex.match(pattern.re2, item.image)
		not rule_25_some(item)
		count(item.ports) < 9
	}
	count(input.containers) > 0
}

# METADATA
# title: rule.26
# custom:
#   effect: allow
#   severity: low
allows contains "rule.26" if {
	valid
	input.name == "a"
	rule_26_any
}

# METADATA
# title: rule.27
# custom:
#   effect: allow
#   severity: low
allows contains "rule.27" if {
	valid
	some item in input.tags
	rule_27_any(item)
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"rule.1": {"order": 1, "effect": "allow", "severity": "low", "reason": "rule.1", "obligations": {}},
	"rule.2": {"order": 2, "effect": "allow", "severity": "low", "reason": "rule.2", "obligations": {}},
	"rule.3": {"order": 3, "effect": "allow", "severity": "low", "reason": "rule.3", "obligations": {}},
	"rule.4": {"order": 4, "effect": "allow", "severity": "low", "reason": "rule.4", "obligations": {}},
	"rule.5": {"order": 5, "effect": "allow", "severity": "low", "reason": "rule.5", "obligations": {}},
	"rule.6": {"order": 6, "effect": "allow", "severity": "low", "reason": "rule.6", "obligations": {}},
	"rule.7": {"order": 7, "effect": "allow", "severity": "low", "reason": "rule.7", "obligations": {}},
	"rule.8": {"order": 8, "effect": "allow", "severity": "low", "reason": "rule.8", "obligations": {}},
	"rule.9": {"order": 9, "effect": "allow", "severity": "low", "reason": "rule.9", "obligations": {}},
	"rule.10": {"order": 10, "effect": "allow", "severity": "low", "reason": "rule.10", "obligations": {}},
	"rule.11": {"order": 11, "effect": "allow", "severity": "low", "reason": "rule.11", "obligations": {}},
	"rule.12": {"order": 12, "effect": "allow", "severity": "low", "reason": "rule.12", "obligations": {}},
	"rule.13": {"order": 13, "effect": "allow", "severity": "low", "reason": "rule.13", "obligations": {}},
	"rule.14": {"order": 14, "effect": "allow", "severity": "low", "reason": "rule.14", "obligations": {}},
	"rule.15": {"order": 15, "effect": "allow", "severity": "low", "reason": "rule.15", "obligations": {}},
	"rule.16": {"order": 16, "effect": "allow", "severity": "low", "reason": "rule.16", "obligations": {}},
	"rule.17": {"order": 17, "effect": "allow", "severity": "low", "reason": "rule.17", "obligations": {}},
	"rule.18": {"order": 18, "effect": "allow", "severity": "low", "reason": "rule.18", "obligations": {}},
	"rule.19": {"order": 19, "effect": "allow", "severity": "low", "reason": "rule.19", "obligations": {}},
	"rule.20": {"order": 20, "effect": "allow", "severity": "low", "reason": "rule.20", "obligations": {}},
	"rule.21": {"order": 21, "effect": "allow", "severity": "low", "reason": "rule.21", "obligations": {}},
	"rule.22": {"order": 22, "effect": "allow", "severity": "low", "reason": "rule.22", "obligations": {}},
	"rule.23": {"order": 23, "effect": "allow", "severity": "low", "reason": "rule.23", "obligations": {}},
	"rule.24": {"order": 24, "effect": "allow", "severity": "low", "reason": "rule.24", "obligations": {}},
	"rule.25": {"order": 25, "effect": "allow", "severity": "low", "reason": "rule.25", "obligations": {}},
	"rule.26": {"order": 26, "effect": "allow", "severity": "low", "reason": "rule.26", "obligations": {}},
	"rule.27": {"order": 27, "effect": "allow", "severity": "low", "reason": "rule.27", "obligations": {}},
	"default": {"order": 28, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 29, "effect": "deny", "severity": "medium", "obligations": {}},
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
# description: A literal in millionths. All numbers are compared so, as whole ones.
millionths(x) := round(x * 1000000)

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
# scope: document
# description: The one text of an address; one in ::ffff:0:0/96 is the IPv4 address that it holds.
address(x) := x if not contains(x, ":")

address(x) := split(network, "/")[0] if {
	contains(x, ":")
	some network in net.cidr_merge([concat("/", [x, "128"])])
}

# METADATA
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}

# METADATA
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))

# METADATA
# description: The time of day of an instant in a zone, as HH:MM.
wall_clock(instant, zone) := sprintf("%02d:%02d", [hour, minute]) if {
	[hour, minute, _] := time.clock([time.parse_rfc3339_ns(instant), zone])
}

# METADATA
# scope: document
# description: Whether a time of day lies between two, the first included; across midnight too.
within(clock, from, to) if {
	from < to
	from <= clock
	clock < to
}

within(clock, from, to) if {
	from > to
	from <= clock
}

within(clock, from, to) if {
	from > to
	clock < to
}

# METADATA
# description: The day of the week of an instant in a zone, in small letters.
weekday(instant, zone) := lower(time.weekday([time.parse_rfc3339_ns(instant), zone]))
