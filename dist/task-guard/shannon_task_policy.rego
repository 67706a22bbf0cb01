# METADATA
# title: Which tasks an agent platform accepts
# description: "A task is accepted where a rule allows it and none denies it: small tasks in development, smaller ones of known users in production."
# custom:
#   pack: task-guard
#   version: "1.0.0"
#   owners: ["AI Platform"]
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.5.15","NIST 800-53 AC-3","OWASP LLM06:2025","OWASP LLM10:2025"]
package shannon.task

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
# title: user_id
# description: string, required
invalid contains "user_id" if not is_string(object.get(request, "user_id", null))

# METADATA
# title: query
# description: string, required
invalid contains "query" if not is_string(object.get(request, "query", null))

# METADATA
# title: mode
# description: string, one of simple | standard | complex, required
invalid contains "mode" if not one_of(object.get(request, "mode", null), {"simple", "standard", "complex"})

# METADATA
# title: environment
# description: string, one of dev | staging | prod, required
invalid contains "environment" if not one_of(object.get(request, "environment", null), {"dev", "staging", "prod"})

# METADATA
# title: token_budget
# description: integer, required
invalid contains "token_budget" if not is_whole(json.marshal(object.get(request, "token_budget", null)))

# METADATA
# title: timestamp
# description: timestamp
invalid contains "timestamp" if {
	value := object.get(request, "timestamp", null)
	not is_null(value)
	not is_timestamp(value)
}

# METADATA
# title: session_id
# description: string
invalid contains "session_id" if {
	value := object.get(request, "session_id", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: agent_id
# description: string
invalid contains "agent_id" if {
	value := object.get(request, "agent_id", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"user_id",
	"query",
	"mode",
	"environment",
	"token_budget",
	"timestamp",
	"session_id",
	"agent_id",
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
# title: token_budget
# description: How many tokens the task may use.
amount["token_budget"] := round(input.token_budget * 1000000) if is_whole(json.marshal(input.token_budget))

# METADATA
# title: limit.any_task
amount["limit.any_task"] := round(data.policypack["shannon.task"].token_limits.any_task * 1000000)

# METADATA
# title: limit.by_mode
amount["limit.by_mode"] := round(data.policypack["shannon.task"].token_limits.by_mode[input.mode] * 1000000)

# Conditions and patterns

# METADATA
# scope: document
# description: What must not hold in production.allowed_user.
production_allowed_user_case if {
	some pattern in ["delete", "hack", "bypass", "admin", "sudo"]
	contains(fold(input.query), pattern)
}

# METADATA
# description: The patterns of query.dangerous_phrase.
patterns["query.dangerous_phrase"] := ["rm -rf", "drop table", "/etc/passwd", "api key"]

# The rules

# METADATA
# title: Queries with a dangerous phrase are refused
# custom:
#   effect: deny
#   severity: critical
#   controls: ["NIST 800-53 SI-10","OWASP LLM01:2025","OWASP LLM06:2025"]
denies contains "query.dangerous_phrase" if {
	valid
	some pattern in patterns["query.dangerous_phrase"]
	contains(fold(input.query), pattern)
}

# METADATA
# title: Blocked users send no tasks
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.3","ISO27001:2022 A.5.18","NIST 800-53 AC-2"]
denies contains "user.blocked" if {
	valid
	listed := data.policypack["shannon.task"].users.blocked
	input.user_id in listed
}

# METADATA
# title: No task goes over the limit for all
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 A1.1","ISO27001:2022 A.8.6","NIST 800-53 SC-6","OWASP LLM10:2025"]
denies contains "budget.any_task" if {
	valid
	amount.token_budget > amount["limit.any_task"]
}

# METADATA
# title: No task goes over the limit of its mode
# custom:
#   effect: deny
#   severity: medium
#   controls: ["SOC2 A1.1","ISO27001:2022 A.8.6","NIST 800-53 SC-6","OWASP LLM10:2025"]
denies contains "budget.by_mode" if {
	valid
	amount.token_budget > amount["limit.by_mode"]
}

# METADATA
# title: Production takes tasks of known users only
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.3","ISO27001:2022 A.8.31","NIST 800-53 AC-3"]
denies contains "production.unknown_user" if {
	valid
	input.environment == "prod"
	listed := data.policypack["shannon.task"].users.allowed
	not input.user_id in listed
	listed_2 := data.policypack["shannon.task"].users.privileged
	not input.user_id in listed_2
}

# METADATA
# title: Complex tasks run by day
# custom:
#   effect: deny
#   severity: medium
#   controls: ["ISO27001:2022 A.8.6","NIST 800-53 AC-2(11)"]
denies contains "complex.night" if {
	valid
	input.mode == "complex"
	within(wall_clock(input.timestamp, "UTC"), "22:00", "08:00")
}

# METADATA
# title: A complex task says when it is sent
# custom:
#   effect: deny
#   severity: medium
#   controls: ["ISO27001:2022 A.8.6","NIST 800-53 AC-2(11)"]
denies contains "complex.without_timestamp" if {
	valid
	input.mode == "complex"
	object.get(input, "timestamp", null) == null
}

# METADATA
# title: Small tasks are accepted in development
# custom:
#   effect: allow
#   severity: low
allows contains "dev.small_budget" if {
	valid
	input.environment == "dev"
	amount.token_budget <= millionths(10000)
}

# METADATA
# title: Small tasks of allowed users are accepted in production
# custom:
#   effect: allow
#   severity: low
allows contains "production.allowed_user" if {
	valid
	input.environment == "prod"
	listed := data.policypack["shannon.task"].users.allowed
	input.user_id in listed
	amount.token_budget <= millionths(5000)
	not production_allowed_user_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"query.dangerous_phrase": {"order": 1, "effect": "deny", "severity": "critical", "obligations": {}},
	"user.blocked": {"order": 2, "effect": "deny", "severity": "high", "obligations": {}},
	"budget.any_task": {"order": 3, "effect": "deny", "severity": "high", "obligations": {}},
	"budget.by_mode": {"order": 4, "effect": "deny", "severity": "medium", "obligations": {}},
	"production.unknown_user": {"order": 5, "effect": "deny", "severity": "high", "obligations": {}},
	"complex.night": {"order": 6, "effect": "deny", "severity": "medium", "obligations": {}},
	"complex.without_timestamp": {"order": 7, "effect": "deny", "severity": "medium", "reason": "Complex tasks are accepted from 08:00 to 22:00 UTC. Send the timestamp.", "obligations": {}},
	"dev.small_budget": {"order": 8, "effect": "allow", "severity": "low", "reason": "A budget up to 10,000 tokens is accepted in dev.", "obligations": {}},
	"production.allowed_user": {"order": 9, "effect": "allow", "severity": "low", "obligations": {}},
	"default": {"order": 10, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 11, "effect": "deny", "severity": "high", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"The query holds the dangerous phrase `",
	[pattern | some pattern in patterns["query.dangerous_phrase"]; contains(fold(input.query), pattern)][0],
	"`. Say what you want to reach without it.",
]) if deciding == "query.dangerous_phrase"

reason := concat("", [
	"The user ",
	text_of(object.get(input, "user_id", null)),
	" is blocked. Ask the AI Platform team why.",
]) if deciding == "user.blocked"

reason := concat("", [
	"A budget of ",
	decimal_text([shown | shown := amount.token_budget]),
	" tokens is over the limit of ",
	decimal_text([shown_2 | shown_2 := amount["limit.any_task"]]),
	" for any task. Split the task.",
]) if deciding == "budget.any_task"

reason := concat("", [
	"A budget of ",
	decimal_text([shown | shown := amount.token_budget]),
	" tokens is over the limit of ",
	decimal_text([shown_2 | shown_2 := amount["limit.by_mode"]]),
	" for the mode ",
	text_of(object.get(input, "mode", null)),
	". Ask for less.",
]) if deciding == "budget.by_mode"

reason := concat("", [
	"The user ",
	text_of(object.get(input, "user_id", null)),
	" may not send tasks in production. Use dev, or ask the AI Platform team for access.",
]) if deciding == "production.unknown_user"

reason := concat("", [
	"Complex tasks are accepted from 08:00 to 22:00 UTC; this one was sent at ",
	text_of(object.get(input, "timestamp", null)),
	".",
]) if deciding == "complex.night"

reason := concat("", [
	"A budget up to 5,000 tokens is accepted in production from ",
	text_of(object.get(input, "user_id", null)),
	".",
]) if deciding == "production.allowed_user"

reason := concat("", [
	"No rule accepts a task of ",
	text_of(object.get(input, "user_id", null)),
	" with ",
	decimal_text([shown | shown := amount.token_budget]),
	" tokens in ",
	text_of(object.get(input, "environment", null)),
	".",
]) if deciding == "default"

reason := concat("", [
	"The task is not valid: ",
	invalid_attribute,
	" is missing or has the wrong type.",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "task-guard", "version": "1.0.0"}

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
