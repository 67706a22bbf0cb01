# METADATA
# title: instants
# custom:
#   pack: instants
#   version: "1.0.0"
package cases.instants

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
# title: "t"
# description: timestamp
invalid contains "t" if {
	value := object.get(request, "t", null)
	not is_null(value)
	not is_timestamp(value)
}

# METADATA
# title: "u"
# description: timestamp
invalid contains "u" if {
	value := object.get(request, "u", null)
	not is_null(value)
	not is_timestamp(value)
}

# METADATA
# title: zone
# description: string
invalid contains "zone" if {
	value := object.get(request, "zone", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: days
# description: array of timestamp
invalid contains "days" if {
	value := object.get(request, "days", null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "days[]"
# description: timestamp
invalid contains "days[]" if {
	some item in object.get(request, "days", null)
	not is_timestamp(item)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"t",
	"u",
	"zone",
	"days",
	"days[]",
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

# The rules

# METADATA
# title: eq
# custom:
#   effect: allow
#   severity: low
allows contains "eq" if {
	valid
	time.parse_rfc3339_ns(input.t) == time.parse_rfc3339_ns("2026-03-29T01:00:00Z")
}

# METADATA
# title: ne
# custom:
#   effect: allow
#   severity: low
allows contains "ne" if {
	valid
	is_string(input.t)
	time.parse_rfc3339_ns(input.t) != time.parse_rfc3339_ns("2026-03-29T01:00:00Z")
}

# METADATA
# title: in
# custom:
#   effect: allow
#   severity: low
allows contains "in" if {
	valid
	time.parse_rfc3339_ns(input.t) == time.parse_rfc3339_ns("2026-03-29T03:00:00+02:00")
}

# METADATA
# title: before
# custom:
#   effect: allow
#   severity: low
allows contains "before" if {
	valid
	time.parse_rfc3339_ns(input.t) < time.parse_rfc3339_ns("2026-03-29T01:00:00Z")
}

# METADATA
# title: after
# custom:
#   effect: allow
#   severity: low
allows contains "after" if {
	valid
	time.parse_rfc3339_ns(input.t) > time.parse_rfc3339_ns("2026-03-29T01:00:00Z")
}

# METADATA
# title: after.data
# custom:
#   effect: allow
#   severity: low
allows contains "after.data" if {
	valid
	time.parse_rfc3339_ns(input.t) > time.parse_rfc3339_ns(data.policypack["cases.instants"].start)
}

# METADATA
# title: before.input
# custom:
#   effect: allow
#   severity: low
allows contains "before.input" if {
	valid
	time.parse_rfc3339_ns(input.t) < time.parse_rfc3339_ns(input.u)
}

# METADATA
# title: eq.input
# custom:
#   effect: allow
#   severity: low
allows contains "eq.input" if {
	valid
	is_string(input.t)
	is_string(input.u)
	time.parse_rfc3339_ns(input.t) == time.parse_rfc3339_ns(input.u)
}

# METADATA
# title: day.utc
# custom:
#   effect: allow
#   severity: low
allows contains "day.utc" if {
	valid
	within(wall_clock(input.t, "UTC"), "08:00", "22:00")
}

# METADATA
# title: night.utc
# custom:
#   effect: allow
#   severity: low
allows contains "night.utc" if {
	valid
	within(wall_clock(input.t, "UTC"), "22:00", "08:00")
}

# METADATA
# title: skipped
# custom:
#   effect: allow
#   severity: low
allows contains "skipped" if {
	valid
	within(wall_clock(input.t, "Europe/Amsterdam"), "02:00", "03:00")
}

# METADATA
# title: weekend
# custom:
#   effect: allow
#   severity: low
allows contains "weekend" if {
	valid
	weekday(input.t, "America/New_York") in {"saturday", "sunday"}
}

# METADATA
# title: zone.data
# custom:
#   effect: allow
#   severity: low
allows contains "zone.data" if {
	valid
	within(wall_clock(input.t, data.policypack["cases.instants"].zones[input.zone]), data.policypack["cases.instants"].open[input.zone], "17:00")
}

# METADATA
# title: some.after
# custom:
#   effect: allow
#   severity: low
allows contains "some.after" if {
	valid
	some item in input.days
	time.parse_rfc3339_ns(item) > time.parse_rfc3339_ns("2030-01-01T00:00:00Z")
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "eq", "obligations": {}},
	"ne": {"order": 2, "effect": "allow", "severity": "low", "reason": "ne", "obligations": {}},
	"in": {"order": 3, "effect": "allow", "severity": "low", "reason": "in", "obligations": {}},
	"before": {"order": 4, "effect": "allow", "severity": "low", "reason": "before", "obligations": {}},
	"after": {"order": 5, "effect": "allow", "severity": "low", "reason": "after", "obligations": {}},
	"after.data": {"order": 6, "effect": "allow", "severity": "low", "reason": "after.data", "obligations": {}},
	"before.input": {"order": 7, "effect": "allow", "severity": "low", "reason": "before.input", "obligations": {}},
	"eq.input": {"order": 8, "effect": "allow", "severity": "low", "reason": "eq.input", "obligations": {}},
	"day.utc": {"order": 9, "effect": "allow", "severity": "low", "reason": "day.utc", "obligations": {}},
	"night.utc": {"order": 10, "effect": "allow", "severity": "low", "reason": "night.utc", "obligations": {}},
	"skipped": {"order": 11, "effect": "allow", "severity": "low", "reason": "skipped", "obligations": {}},
	"weekend": {"order": 12, "effect": "allow", "severity": "low", "reason": "weekend", "obligations": {}},
	"zone.data": {"order": 13, "effect": "allow", "severity": "low", "reason": "zone.data", "obligations": {}},
	"some.after": {"order": 14, "effect": "allow", "severity": "low", "reason": "some.after", "obligations": {}},
	"default": {"order": 15, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 16, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"t=",
	text_of(object.get(input, "t", null)),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "instants", "version": "1.0.0"}

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
