# METADATA
# title: What the tenants of a shared platform may do with their data
# description: "Everything is allowed that no rule restricts: residency, exports, legal holds, confidential resources and personal data."
# custom:
#   pack: tenant-governance
#   version: "1.0.0"
#   owners: ["Data Governance"]
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.5.15","NIST 800-53 AC-4"]
package rag.governance

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
# title: tenant_id
# description: string, required
invalid contains "tenant_id" if not is_string(object.get(request, "tenant_id", null))

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
# description: string, required
invalid contains "user.id" if not is_string(object.get(request, ["user", "id"], null))

# METADATA
# title: user.role
# description: string, required
invalid contains "user.role" if not is_string(object.get(request, ["user", "role"], null))

# METADATA
# title: action
# description: string, required
invalid contains "action" if not is_string(object.get(request, "action", null))

# METADATA
# title: resource
# description: object
invalid contains "resource" if {
	value := object.get(request, "resource", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: resource.tags
# description: array of string
invalid contains "resource.tags" if {
	value := object.get(request, ["resource", "tags"], null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "resource.tags[]"
# description: string
invalid contains "resource.tags[]" if {
	some item in object.get(request, ["resource", "tags"], null)
	not is_string(item)
}

# METADATA
# title: resource.level
# description: number
invalid contains "resource.level" if {
	value := object.get(request, ["resource", "level"], null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: resource.region
# description: string
invalid contains "resource.region" if {
	value := object.get(request, ["resource", "region"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: rows
# description: number
invalid contains "rows" if {
	value := object.get(request, "rows", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# description: The order in which the checks count.
checks := [
	"tenant_id",
	"user",
	"user.id",
	"user.role",
	"action",
	"resource",
	"resource.tags",
	"resource.tags[]",
	"resource.level",
	"resource.region",
	"rows",
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
# title: resource.level
# description: How confidential the resource is. Left out where a resource has no level, which is below every level.
amount["resource.level"] := round(input.resource.level * 1000000) if is_decimal(json.marshal(input.resource.level))

# METADATA
# title: rows
# description: How many rows an export has.
amount["rows"] := round(input.rows * 1000000) if is_decimal(json.marshal(input.rows))

# METADATA
# title: residency
derived["residency"] := data.policypack["rag.governance"].tenants[input.tenant_id].residency

# Conditions and patterns

# METADATA
# title: below_confidential
when_below_confidential if below_confidential_any

# METADATA
# scope: document
# description: Any of the alternatives in below_confidential.
below_confidential_any if object.get(input, ["resource", "level"], null) == null

below_confidential_any if amount["resource.level"] < millionths(3)

# The rules

# METADATA
# title: The incident switch
# custom:
#   effect: deny
#   severity: critical
#   controls: ["SOC2 CC7.4","ISO27001:2022 A.5.26","NIST 800-53 IR-4"]
denies contains "incident.action_disabled" if {
	valid
	listed := data.policypack["rag.governance"].incident.disabled_actions
	input.action in listed
}

# METADATA
# title: "Data stays in the tenant's regions"
# custom:
#   effect: deny
#   severity: high
#   controls: ["ISO27001:2022 A.5.31","NIST 800-53 SA-9(5)"]
denies contains "residency.outside" if {
	valid
	is_string(input.resource.region)
	listed := data.policypack["rag.governance"].tenants[input.tenant_id].regions
	not input.resource.region in listed
}

# METADATA
# title: A tenant that is bound to regions says where a resource is
# custom:
#   effect: deny
#   severity: high
#   controls: ["ISO27001:2022 A.5.31","NIST 800-53 SA-9(5)"]
denies contains "residency.unknown" if {
	valid
	object.get({"held": held | held := derived.residency}, "held", null) != null
	object.get(input, ["resource", "region"], null) == null
}

# METADATA
# title: Viewers do not export
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.7","ISO27001:2022 A.8.12","NIST 800-53 AC-4"]
denies contains "export.viewer" if {
	valid
	input.action == "export"
	input.user.role == "viewer"
}

# METADATA
# title: Nobody exports over 1,000,000 rows
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.7","ISO27001:2022 A.8.12","NIST 800-53 AC-4"]
denies contains "export.too_many_rows" if {
	valid
	input.action == "export"
	amount.rows > millionths(1000000)
}

# METADATA
# title: Large exports need approval
# custom:
#   effect: require_approval
#   severity: medium
#   controls: ["SOC2 CC6.7","ISO27001:2022 A.8.12","NIST 800-53 AC-4"]
requires_approval contains "export.many_rows" if {
	valid
	input.action == "export"
	amount.rows >= millionths(10000)
	amount.rows <= millionths(1000000)
}

# METADATA
# title: Exports of unknown size need approval
# custom:
#   effect: require_approval
#   severity: medium
#   controls: ["SOC2 CC6.7","ISO27001:2022 A.8.12","NIST 800-53 AC-4"]
requires_approval contains "export.unknown_rows" if {
	valid
	input.action == "export"
	object.get(input, "rows", null) == null
}

# METADATA
# title: What is under legal hold is deleted with approval
# custom:
#   effect: require_approval
#   severity: high
#   controls: ["SOC2 C1.2","ISO27001:2022 A.5.33","NIST 800-53 SI-12"]
requires_approval contains "delete.legal_hold" if {
	valid
	input.action == "delete"
	"legal_hold" in input.resource.tags
}

# METADATA
# title: What may be under legal hold is deleted with approval
# custom:
#   effect: require_approval
#   severity: high
#   controls: ["SOC2 C1.2","ISO27001:2022 A.5.33","NIST 800-53 SI-12"]
requires_approval contains "delete.unknown_tags" if {
	valid
	input.action == "delete"
	object.get(input, ["resource", "tags"], null) == null
}

# METADATA
# title: Confidential resources need approval
# custom:
#   effect: require_approval
#   severity: high
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.8.3","NIST 800-53 AC-3"]
requires_approval contains "resource.confidential" if {
	valid
	not when_below_confidential
	input.user.role != "admin"
}

# METADATA
# title: Personal data is masked
# custom:
#   effect: mask
#   severity: medium
#   controls: ["SOC2 P4.1","ISO27001:2022 A.8.11","NIST 800-53 SI-19"]
masks contains "resource.pii" if {
	valid
	"pii" in input.resource.tags
	input.user.role != "dpo"
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"incident.action_disabled": {"order": 1, "effect": "deny", "severity": "critical", "obligations": {}},
	"residency.outside": {"order": 2, "effect": "deny", "severity": "high", "obligations": {}},
	"residency.unknown": {"order": 3, "effect": "deny", "severity": "high", "obligations": {}},
	"export.viewer": {"order": 4, "effect": "deny", "severity": "high", "reason": "The role viewer may not export. Ask somebody who may, or for another role.", "obligations": {}},
	"export.too_many_rows": {"order": 5, "effect": "deny", "severity": "high", "obligations": {}},
	"export.many_rows": {"order": 6, "effect": "require_approval", "severity": "medium", "obligations": {"approvers": ["Data Owners"]}},
	"export.unknown_rows": {"order": 7, "effect": "require_approval", "severity": "medium", "reason": "An export that does not say how many rows it has needs the approval of a data owner. Send rows.", "obligations": {"approvers": ["Data Owners"]}},
	"delete.legal_hold": {"order": 8, "effect": "require_approval", "severity": "high", "reason": "This resource is under legal hold. Legal has to approve that it is deleted.", "obligations": {"approvers": ["Legal"]}},
	"delete.unknown_tags": {"order": 9, "effect": "require_approval", "severity": "high", "reason": "Without resource.tags the resource may be under legal hold. Send them, [] where there are none.", "obligations": {"approvers": ["Legal"]}},
	"resource.confidential": {"order": 10, "effect": "require_approval", "severity": "high", "obligations": {"approvers": ["Data Owners"]}},
	"resource.pii": {"order": 11, "effect": "mask", "severity": "medium", "reason": "This resource holds personal data, which everybody but the data protection officer sees masked.", "obligations": {"mask": ["pii"]}},
	"default": {"order": 12, "effect": "allow", "severity": "low", "reason": "default", "obligations": {}},
	"invalid_input": {"order": 13, "effect": "deny", "severity": "high", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"The action ",
	text_of(object.get(input, "action", null)),
	" is switched off while an incident is handled. Wait, or call the incident lead.",
]) if deciding == "incident.action_disabled"

reason := concat("", [
	text_of(object.get(input, "tenant_id", null)),
	" keeps its data in ",
	text_of(object.get({"held": held | held := derived.residency}, "held", null)),
	"; the region ",
	text_of(object.get(input, ["resource", "region"], null)),
	" is not among its regions.",
]) if deciding == "residency.outside"

reason := concat("", [
	text_of(object.get(input, "tenant_id", null)),
	" keeps its data in ",
	text_of(object.get({"held": held | held := derived.residency}, "held", null)),
	". Send resource.region.",
]) if deciding == "residency.unknown"

reason := concat("", [
	"An export of ",
	decimal_text([shown | shown := amount.rows]),
	" rows is over the limit of 1,000,000. Export less at a time.",
]) if deciding == "export.too_many_rows"

reason := concat("", [
	"An export of ",
	decimal_text([shown | shown := amount.rows]),
	" rows needs the approval of a data owner. Up to 9,999 rows need none.",
]) if deciding == "export.many_rows"

reason := concat("", [
	"This resource has level ",
	decimal_text([shown | shown := amount["resource.level"]]),
	"; from level 3 on a data owner has to approve what ",
	text_of(object.get(input, ["user", "role"], null)),
	" does.",
]) if deciding == "resource.confidential"

reason := concat("", [
	"The request is not valid: ",
	invalid_attribute,
	" is missing or has the wrong type.",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "tenant-governance", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies, requires_approval, masks]

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
# description: The ids of all whose obligations count; a weaker rule that matches still obliges.
contributing := array.concat(matched_rules, [deciding | deciding in {"default", "invalid_input"}])

# METADATA
# description: What the deciding rule gives.
outcome := outcomes[deciding]

# METADATA
# description: |
#   What must be done beside the decision: the lists of all that contribute, joined in the
#   pack's order; of equal items the first stays.
obligations[name] := items if {
	some name in {key | some id in contributing; some key, _ in outcomes[id].obligations}
	items := distinct([item | some id in contributing; some item in outcomes[id].obligations[name]])
}

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

# METADATA
# description: What Conftest passes with a warning, since something has to be masked.
warn contains conftest_message if outcome.effect == "mask"

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

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
