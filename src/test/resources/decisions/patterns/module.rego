# METADATA
# title: patterns
# custom:
#   pack: patterns
#   version: "1.0.0"
package cases.string_patterns

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
# title: "s"
# description: string
invalid contains "s" if {
	value := object.get(request, "s", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: kind
# description: string
invalid contains "kind" if {
	value := object.get(request, "kind", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"s",
	"kind",
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
# description: What must not hold in not.starts.
not_starts_case if startswith(input.s, "foo")

# METADATA
# description: The patterns of starts.
patterns["starts"] := ["foo", "ba"]

# METADATA
# description: The patterns of ends.
patterns["ends"] := [".env", "x"]

# METADATA
# description: The patterns of contains.
patterns["contains"] := ["oo"]

# METADATA
# description: The patterns of contains.fold.
patterns["contains.fold"] := [
	{"text": "Drop Table", "folded": "drop table"},
	{"text": "OO", "folded": "oo"},
]

# METADATA
# description: The patterns of glob.
patterns["glob"] := [
	{"glob": "**/.env", "re2": `^(?s:(?:.*/)?\.env)$`},
	{"glob": "a/*.{tf,tfvars}", "re2": `^(?s:a/[^/]*\.(?:tf|tfvars))$`},
]

# METADATA
# description: The patterns of glob.flat.
patterns["glob.flat"] := [{"glob": "10.0.*", "re2": `^(?s:10\.0\..*)$`}]

# METADATA
# description: The patterns of glob.fold.
patterns["glob.fold"] := [{"glob": "**/*.PEM", "re2": `^(?s:(?:.*/)?[^/]*\.pem)$`}]

# METADATA
# description: The patterns of regex.
patterns["regex"] := [`^v\d+$`, `(?i)secret\b`]

# METADATA
# description: The patterns of runs.
patterns["runs"] := [
	{"command": "terraform apply", "re2": `(?:^|[ \t\n;&|('"\x60])terraform[ \t]+apply(?:[ \t\n;&|('"\x60<>)]|$)`},
	{"command": "pytest", "re2": `(?:^|[ \t\n;&|('"\x60])pytest(?:[ \t\n;&|('"\x60<>)]|$)`},
]

# METADATA
# description: The patterns of only.
patterns["only"] := [
	{"command": "terraform plan", "re2": `^[ \t]*terraform[ \t]+plan(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
	{"command": "pytest", "re2": `^[ \t]*pytest(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
]

# The rules

# METADATA
# title: starts
# custom:
#   effect: allow
#   severity: low
allows contains "starts" if {
	valid
	some pattern in patterns.starts
	startswith(input.s, pattern)
}

# METADATA
# title: ends
# custom:
#   effect: allow
#   severity: low
allows contains "ends" if {
	valid
	some pattern in patterns.ends
	endswith(input.s, pattern)
}

# METADATA
# title: contains
# custom:
#   effect: allow
#   severity: low
allows contains "contains" if {
	valid
	some pattern in patterns["contains"]
	contains(input.s, pattern)
}

# METADATA
# title: contains.fold
# custom:
#   effect: allow
#   severity: low
allows contains "contains.fold" if {
	valid
	some pattern in patterns["contains.fold"]
	contains(fold(input.s), pattern.folded)
}

# METADATA
# title: glob
# custom:
#   effect: allow
#   severity: low
allows contains "glob" if {
	valid
	some pattern in patterns.glob
	regex.match(pattern.re2, input.s)
}

# METADATA
# title: glob.flat
# custom:
#   effect: allow
#   severity: low
allows contains "glob.flat" if {
	valid
	some pattern in patterns["glob.flat"]
	regex.match(pattern.re2, input.s)
}

# METADATA
# title: glob.fold
# custom:
#   effect: allow
#   severity: low
allows contains "glob.fold" if {
	valid
	some pattern in patterns["glob.fold"]
	regex.match(pattern.re2, fold(input.s))
}

# METADATA
# title: regex
# custom:
#   effect: allow
#   severity: low
allows contains "regex" if {
	valid
	some pattern in patterns.regex
	regex.match(pattern, input.s)
}

# METADATA
# title: runs
# custom:
#   effect: allow
#   severity: low
allows contains "runs" if {
	valid
	some pattern in patterns.runs
	regex.match(pattern.re2, input.s)
}

# METADATA
# title: only
# custom:
#   effect: allow
#   severity: low
allows contains "only" if {
	valid
	some pattern in patterns.only
	regex.match(pattern.re2, input.s)
}

# METADATA
# title: data
# custom:
#   effect: allow
#   severity: low
allows contains "data" if {
	valid
	some pattern in data.policypack["cases.string_patterns"].prefixes[input.kind]
	startswith(input.s, pattern)
}

# METADATA
# title: not.starts
# custom:
#   effect: allow
#   severity: low
allows contains "not.starts" if {
	valid
	not not_starts_case
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"starts": {"order": 1, "effect": "allow", "severity": "low", "obligations": {}},
	"ends": {"order": 2, "effect": "allow", "severity": "low", "obligations": {}},
	"contains": {"order": 3, "effect": "allow", "severity": "low", "obligations": {}},
	"contains.fold": {"order": 4, "effect": "allow", "severity": "low", "obligations": {}},
	"glob": {"order": 5, "effect": "allow", "severity": "low", "obligations": {}},
	"glob.flat": {"order": 6, "effect": "allow", "severity": "low", "obligations": {}},
	"glob.fold": {"order": 7, "effect": "allow", "severity": "low", "obligations": {}},
	"regex": {"order": 8, "effect": "allow", "severity": "low", "obligations": {}},
	"runs": {"order": 9, "effect": "allow", "severity": "low", "obligations": {}},
	"only": {"order": 10, "effect": "allow", "severity": "low", "obligations": {}},
	"data": {"order": 11, "effect": "allow", "severity": "low", "obligations": {}},
	"not.starts": {"order": 12, "effect": "allow", "severity": "low", "reason": "not.starts", "obligations": {}},
	"default": {"order": 13, "effect": "deny", "severity": "medium", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 14, "effect": "deny", "severity": "medium", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	[pattern | some pattern in patterns.starts; startswith(input.s, pattern)][0],
]) if deciding == "starts"

reason := concat("", [
	[pattern | some pattern in patterns.ends; endswith(input.s, pattern)][0],
]) if deciding == "ends"

reason := concat("", [
	[pattern | some pattern in patterns["contains"]; contains(input.s, pattern)][0],
]) if deciding == "contains"

reason := concat("", [
	[pattern.text | some pattern in patterns["contains.fold"]; contains(fold(input.s), pattern.folded)][0],
]) if deciding == "contains.fold"

reason := concat("", [
	[pattern.glob | some pattern in patterns.glob; regex.match(pattern.re2, input.s)][0],
]) if deciding == "glob"

reason := concat("", [
	[pattern.glob | some pattern in patterns["glob.flat"]; regex.match(pattern.re2, input.s)][0],
]) if deciding == "glob.flat"

reason := concat("", [
	[pattern.glob | some pattern in patterns["glob.fold"]; regex.match(pattern.re2, fold(input.s))][0],
]) if deciding == "glob.fold"

reason := concat("", [
	[pattern | some pattern in patterns.regex; regex.match(pattern, input.s)][0],
]) if deciding == "regex"

reason := concat("", [
	[pattern.command | some pattern in patterns.runs; regex.match(pattern.re2, input.s)][0],
]) if deciding == "runs"

reason := concat("", [
	[pattern.command | some pattern in patterns.only; regex.match(pattern.re2, input.s)][0],
]) if deciding == "only"

reason := concat("", [
	[pattern | some pattern in data.policypack["cases.string_patterns"].prefixes[input.kind]; startswith(input.s, pattern)][0],
]) if deciding == "data"

reason := concat("", [
	"Invalid input: ",
	invalid_attribute,
	".",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "patterns", "version": "1.0.0"}

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
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))
