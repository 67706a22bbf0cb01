# METADATA
# title: Which doors an agent may unlock
# description: A door is unlocked for a security officer, by day, outside restricted zones. Each reason that speaks against it is named.
# custom:
#   pack: building-safety
#   version: "1.0.0"
#   owners: ["Facility Security"]
#   controls: ["SOC2 CC6.4","ISO27001:2022 A.7.2","NIST 800-53 PE-3"]
package citadel.security

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
# title: role
# description: string, required
invalid contains "role" if not is_string(object.get(request, "role", null))

# METADATA
# title: door_zone
# description: string, required
invalid contains "door_zone" if not is_string(object.get(request, "door_zone", null))

# METADATA
# title: time
# description: number, required
invalid contains "time" if not is_decimal(json.marshal(object.get(request, "time", null)))

# METADATA
# title: door_id
# description: string
invalid contains "door_id" if {
	value := object.get(request, "door_id", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: duration
# description: number
invalid contains "duration" if {
	value := object.get(request, "duration", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"role",
	"door_zone",
	"time",
	"door_id",
	"duration",
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
# title: time
# description: "The hour at the door, from 0 to 24; 13.5 is half past one."
amount["time"] := round(input.time * 1000000) if is_decimal(json.marshal(input.time))

# Conditions and patterns

# METADATA
# title: security_officer
when_security_officer if input.role == "security_officer"

# METADATA
# title: within_hours
when_within_hours if {
	amount.time >= millionths(6)
	amount.time <= millionths(22)
}

# METADATA
# title: restricted_zone
when_restricted_zone if input.door_zone == "restricted"

# The rules

# METADATA
# title: Only security officers
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.4","ISO27001:2022 A.7.2","NIST 800-53 PE-2"]
denies contains "door.role" if {
	valid
	not when_security_officer
}

# METADATA
# title: "Only from 6 to 22 o'clock"
# custom:
#   effect: deny
#   severity: medium
#   controls: ["SOC2 CC6.4","ISO27001:2022 A.7.2","NIST 800-53 PE-3"]
denies contains "door.hours" if {
	valid
	not when_within_hours
}

# METADATA
# title: Not in restricted zones
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.4","ISO27001:2022 A.7.6","NIST 800-53 PE-3"]
denies contains "door.restricted_zone" if {
	valid
	when_restricted_zone
}

# METADATA
# title: Otherwise the door is unlocked
# custom:
#   effect: allow
#   severity: low
allows contains "door.unlock" if {
	valid
	when_security_officer
	when_within_hours
	not when_restricted_zone
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"door.role": {"order": 1, "effect": "deny", "severity": "high", "reason": "Insufficient permissions", "obligations": {}},
	"door.hours": {"order": 2, "effect": "deny", "severity": "medium", "reason": "Outside allowed hours (6 AM - 10 PM)", "obligations": {}},
	"door.restricted_zone": {"order": 3, "effect": "deny", "severity": "high", "reason": "Restricted zone requires additional approval", "obligations": {}},
	"door.unlock": {"order": 4, "effect": "allow", "severity": "low", "reason": "Policy allows door unlock", "obligations": {}},
	"default": {"order": 5, "effect": "deny", "severity": "high", "reason": "No rule unlocks this door.", "obligations": {}},
	"invalid_input": {"order": 6, "effect": "deny", "severity": "high", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"The request is not valid: ",
	invalid_attribute,
	" is missing or has the wrong type.",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "building-safety", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies, allows]

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
