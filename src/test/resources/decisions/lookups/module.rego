# METADATA
# title: lookups
# custom:
#   pack: lookups
#   version: "1.0.0"
package cases.lookups

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
# title: user
# description: object
invalid contains "user" if {
	value := object.get(request, "user", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: user.id
# description: string
invalid contains "user.id" if {
	value := object.get(request, ["user", "id"], null)
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
# title: cost
# description: number
invalid contains "cost" if {
	value := object.get(request, "cost", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: model
# description: string
invalid contains "model" if {
	value := object.get(request, "model", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: ip
# description: address
invalid contains "ip" if {
	value := object.get(request, "ip", null)
	not is_null(value)
	not is_address(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"user",
	"user.id",
	"region",
	"cost",
	"model",
	"ip",
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
# title: cost
# description: In millionths.
amount["cost"] := round(input.cost * 1000000) if is_decimal(json.marshal(input.cost))

# METADATA
# title: limit
amount["limit"] := round(data.policypack["cases.lookups"].limits[input.user.id].monthly * 1000000)

# METADATA
# title: factor
amount["factor"] := round(data.policypack["cases.lookups"].matrix[input.region][input.model] * 1000000)

# METADATA
# title: chained
amount["chained"] := round(object.get(data.policypack["cases.lookups"].limits, [object.get({"held": held | held := derived.lead}, "held", null), "monthly"], -1) * 1000000)

# METADATA
# title: lead
derived["lead"] := object.get(data.policypack["cases.lookups"].regions, [object.get(input, "region", null), "lead"], "nobody")

# METADATA
# title: shut
derived["shut"] := data.policypack["cases.lookups"].closed

# METADATA
# title: host
derived["host"] := data.policypack["cases.lookups"].hosts[input.region]

# The rules

# METADATA
# title: within
# custom:
#   effect: allow
#   severity: low
allows contains "within" if {
	valid
	amount.cost <= round(data.policypack["cases.lookups"].limits[input.user.id].monthly * 1000000)
}

# METADATA
# title: within.define
# custom:
#   effect: allow
#   severity: low
allows contains "within.define" if {
	valid
	amount.cost <= amount.limit
}

# METADATA
# title: within.default
# custom:
#   effect: allow
#   severity: low
allows contains "within.default" if {
	valid
	amount.cost <= round(object.get(data.policypack["cases.lookups"].limits, [object.get(input, ["user", "id"], null), "daily"], 5) * 1000000)
}

# METADATA
# title: within.written
# custom:
#   effect: allow
#   severity: low
allows contains "within.written" if {
	valid
	amount.cost == round(object.get(data.policypack["cases.lookups"].limits, [object.get(input, ["user", "id"], null), "written"], 0E+5) * 1000000)
}

# METADATA
# title: lead
# custom:
#   effect: allow
#   severity: low
allows contains "lead" if {
	valid
	input.user.id == data.policypack["cases.lookups"].regions[input.region].lead
}

# METADATA
# title: country
# custom:
#   effect: allow
#   severity: low
allows contains "country" if {
	valid
	listed := data.policypack["cases.lookups"].regions[input.region].countries
	input.model in listed
}

# METADATA
# title: no.country
# custom:
#   effect: allow
#   severity: low
allows contains "no.country" if {
	valid
	is_string(input.model)
	listed := data.policypack["cases.lookups"].regions[input.region].countries
	not input.model in listed
}

# METADATA
# title: scale
# custom:
#   effect: allow
#   severity: low
allows contains "scale" if {
	valid
	amount.cost == round(data.policypack["cases.lookups"].scale * 1000000)
}

# METADATA
# title: factor.eq
# custom:
#   effect: allow
#   severity: low
allows contains "factor.eq" if {
	valid
	amount.factor == round(data.policypack["cases.lookups"].matrix[input.region][input.model] * 1000000)
}

# METADATA
# title: limit.exists
# custom:
#   effect: allow
#   severity: low
allows contains "limit.exists" if {
	valid
	object.get({"held": held | held := amount.limit}, "held", null) != null
}

# METADATA
# title: host.eq
# custom:
#   effect: allow
#   severity: low
allows contains "host.eq" if {
	valid
	is_string(input.ip)
	derived.host != null
	address(input.ip) == address(derived.host)
}

# METADATA
# title: lead.in
# custom:
#   effect: allow
#   severity: low
allows contains "lead.in" if {
	valid
	derived.lead in {"ann", "nobody"}
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"within": {"order": 1, "effect": "allow", "severity": "low", "reason": "within", "obligations": {}},
	"within.define": {"order": 2, "effect": "allow", "severity": "low", "reason": "within.define", "obligations": {}},
	"within.default": {"order": 3, "effect": "allow", "severity": "low", "reason": "within.default", "obligations": {}},
	"within.written": {"order": 4, "effect": "allow", "severity": "low", "reason": "within.written", "obligations": {}},
	"lead": {"order": 5, "effect": "allow", "severity": "low", "reason": "lead", "obligations": {}},
	"country": {"order": 6, "effect": "allow", "severity": "low", "reason": "country", "obligations": {}},
	"no.country": {"order": 7, "effect": "allow", "severity": "low", "reason": "no.country", "obligations": {}},
	"scale": {"order": 8, "effect": "allow", "severity": "low", "reason": "scale", "obligations": {}},
	"factor.eq": {"order": 9, "effect": "allow", "severity": "low", "reason": "factor.eq", "obligations": {}},
	"limit.exists": {"order": 10, "effect": "allow", "severity": "low", "reason": "limit.exists", "obligations": {}},
	"host.eq": {"order": 11, "effect": "allow", "severity": "low", "reason": "host.eq", "obligations": {}},
	"lead.in": {"order": 12, "effect": "allow", "severity": "low", "reason": "lead.in", "obligations": {}},
	"default": {"order": 13, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 14, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	decimal_text([shown | shown := amount.limit]),
	" ",
	text_of(object.get({"held": held | held := derived.lead}, "held", null)),
	" ",
	decimal_text([shown_2 | shown_2 := amount.factor]),
	" ",
	text_of(object.get({"held": held | held := derived.shut}, "held", null)),
	" ",
	text_of(object.get({"held": held | held := derived.host}, "held", null)),
	" ",
	decimal_text([shown_3 | shown_3 := amount.chained]),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "lookups", "version": "1.0.0"}

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
