# METADATA
# title: addresses
# custom:
#   pack: addresses
#   version: "1.0.0"
package cases.addresses

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
# title: "a"
# description: address
invalid contains "a" if {
	value := object.get(request, "a", null)
	not is_null(value)
	not is_address(value)
}

# METADATA
# title: "b"
# description: address
invalid contains "b" if {
	value := object.get(request, "b", null)
	not is_null(value)
	not is_address(value)
}

# METADATA
# title: site
# description: string
invalid contains "site" if {
	value := object.get(request, "site", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"a",
	"b",
	"site",
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
# description: What must not hold in not.cidr.
not_cidr_case if net.cidr_contains("10.0.0.0/8", input.a)

# The rules

# METADATA
# title: eq
# custom:
#   effect: allow
#   severity: low
allows contains "eq" if {
	valid
	address(input.a) == address("10.0.0.1")
}

# METADATA
# title: eq6
# custom:
#   effect: allow
#   severity: low
allows contains "eq6" if {
	valid
	address(input.a) == address("2001:db8::1")
}

# METADATA
# title: in
# custom:
#   effect: allow
#   severity: low
allows contains "in" if {
	valid
	address(input.a) in [address("::ffff:10.0.0.1"), address("::1")]
}

# METADATA
# title: ne
# custom:
#   effect: allow
#   severity: low
allows contains "ne" if {
	valid
	is_string(input.a)
	address(input.a) != address("10.0.0.1")
}

# METADATA
# title: eq.input
# custom:
#   effect: allow
#   severity: low
allows contains "eq.input" if {
	valid
	is_string(input.a)
	is_string(input.b)
	address(input.a) == address(input.b)
}

# METADATA
# title: cidr
# custom:
#   effect: allow
#   severity: low
allows contains "cidr" if {
	valid
	some network in {"10.0.0.0/8", "fe80::/10"}
	net.cidr_contains(network, input.a)
}

# METADATA
# title: cidr.all4
# custom:
#   effect: allow
#   severity: low
allows contains "cidr.all4" if {
	valid
	net.cidr_contains("0.0.0.0/0", input.a)
}

# METADATA
# title: cidr.all6
# custom:
#   effect: allow
#   severity: low
allows contains "cidr.all6" if {
	valid
	net.cidr_contains("::/0", input.a)
}

# METADATA
# title: cidr.data
# custom:
#   effect: allow
#   severity: low
allows contains "cidr.data" if {
	valid
	listed := data.policypack["cases.addresses"].networks[input.site]
	some network in listed
	net.cidr_contains(network, input.a)
}

# METADATA
# title: not.cidr
# custom:
#   effect: allow
#   severity: low
allows contains "not.cidr" if {
	valid
	not not_cidr_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"eq": {"order": 1, "effect": "allow", "severity": "low", "reason": "eq", "obligations": {}},
	"eq6": {"order": 2, "effect": "allow", "severity": "low", "reason": "eq6", "obligations": {}},
	"in": {"order": 3, "effect": "allow", "severity": "low", "reason": "in", "obligations": {}},
	"ne": {"order": 4, "effect": "allow", "severity": "low", "reason": "ne", "obligations": {}},
	"eq.input": {"order": 5, "effect": "allow", "severity": "low", "reason": "eq.input", "obligations": {}},
	"cidr": {"order": 6, "effect": "allow", "severity": "low", "reason": "cidr", "obligations": {}},
	"cidr.all4": {"order": 7, "effect": "allow", "severity": "low", "reason": "cidr.all4", "obligations": {}},
	"cidr.all6": {"order": 8, "effect": "allow", "severity": "low", "reason": "cidr.all6", "obligations": {}},
	"cidr.data": {"order": 9, "effect": "allow", "severity": "low", "reason": "cidr.data", "obligations": {}},
	"not.cidr": {"order": 10, "effect": "allow", "severity": "low", "reason": "not.cidr", "obligations": {}},
	"default": {"order": 11, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 12, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"a=",
	text_of(object.get(input, "a", null)),
]) if deciding == "default"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "addresses", "version": "1.0.0"}

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
