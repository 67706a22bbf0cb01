# METADATA
# title: Who may call which language model
# description: "What a user may call follows from the tier and the budget; what a prompt may hold is the same for all."
# custom:
#   pack: llm-access
#   version: "1.0.0"
#   owners: ["ML Platform"]
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.5.15","NIST 800-53 AC-3","OWASP LLM02:2025","OWASP LLM10:2025"]
package llm.access

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
# description: string, required
invalid contains "user.id" if not is_string(object.get(request, ["user", "id"], null))

# METADATA
# title: user.tier
# description: string, one of free | pro | enterprise, required
invalid contains "user.tier" if not one_of(object.get(request, ["user", "tier"], null), {"free", "pro", "enterprise"})

# METADATA
# title: user.roles
# description: array of string
invalid contains "user.roles" if {
	value := object.get(request, ["user", "roles"], null)
	not is_null(value)
	not is_array(value)
}

# METADATA
# title: "user.roles[]"
# description: string
invalid contains "user.roles[]" if {
	some item in object.get(request, ["user", "roles"], null)
	not is_string(item)
}

# METADATA
# title: model
# description: object
invalid contains "model" if {
	value := object.get(request, "model", null)
	not is_null(value)
	not is_object(value)
}

# METADATA
# title: model.name
# description: string
invalid contains "model.name" if {
	value := object.get(request, ["model", "name"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: model.size
# description: string, one of small | medium | large, required
invalid contains "model.size" if not one_of(object.get(request, ["model", "size"], null), {"small", "medium", "large"})

# METADATA
# title: model.category
# description: string
invalid contains "model.category" if {
	value := object.get(request, ["model", "category"], null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: model.cost_per_1k_tokens
# description: number
invalid contains "model.cost_per_1k_tokens" if {
	value := object.get(request, ["model", "cost_per_1k_tokens"], null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: estimated_cost
# description: number
invalid contains "estimated_cost" if {
	value := object.get(request, "estimated_cost", null)
	not is_null(value)
	not is_decimal(json.marshal(value))
}

# METADATA
# title: prompt
# description: string
invalid contains "prompt" if {
	value := object.get(request, "prompt", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: remaining_budget
# description: "arithmetic below 10^12"
invalid contains "remaining_budget" if {
	some step in computed.remaining_budget.steps
	abs(step) >= 1000000000000000000
}

# METADATA
# description: The order in which the checks count.
checks := [
	"user",
	"user.id",
	"user.tier",
	"user.roles",
	"user.roles[]",
	"model",
	"model.name",
	"model.size",
	"model.category",
	"model.cost_per_1k_tokens",
	"estimated_cost",
	"prompt",
	"remaining_budget",
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
# title: remaining_budget
computed["remaining_budget"] := {"steps": [operand_1, operand_2, step_1], "result": step_1} if {
	operand_1 := round(data.policypack["llm.access"].budgets[input.user.id].monthly_limit * 1000000)
	operand_2 := round(data.policypack["llm.access"].spending[input.user.id].current_month * 1000000)
	step_1 := operand_1 - operand_2
}

# METADATA
# title: model.cost_per_1k_tokens
# description: Dollars for 1000 tokens.
amount["model.cost_per_1k_tokens"] := round(input.model.cost_per_1k_tokens * 1000000) if is_decimal(json.marshal(input.model.cost_per_1k_tokens))

# METADATA
# title: estimated_cost
# description: Dollars that this call is expected to cost.
amount["estimated_cost"] := round(input.estimated_cost * 1000000) if is_decimal(json.marshal(input.estimated_cost))

# METADATA
# title: remaining_budget
amount["remaining_budget"] := computed.remaining_budget.result

# Conditions and patterns

# METADATA
# title: prompt_without_email
when_prompt_without_email if prompt_without_email_any

# METADATA
# scope: document
# description: What must not hold in prompt_without_email.
prompt_without_email_case if regex.match(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`, input.prompt)

# METADATA
# scope: document
# description: Any of the alternatives in prompt_without_email.
prompt_without_email_any if object.get(input, "prompt", null) == null

prompt_without_email_any if not prompt_without_email_case

# METADATA
# description: The patterns of prompt.injection.
patterns["prompt.injection"] := ["ignore previous instructions", "disregard your rules"]

# The rules

# METADATA
# title: Prompts that try to overrule the model are refused
# custom:
#   effect: deny
#   severity: critical
#   controls: ["NIST 800-53 SI-10","OWASP LLM01:2025"]
denies contains "prompt.injection" if {
	valid
	some pattern in patterns["prompt.injection"]
	contains(fold(input.prompt), pattern)
}

# METADATA
# title: Prompts about credentials are refused
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.5.17","NIST 800-53 IA-5","OWASP LLM02:2025"]
denies contains "prompt.credential" if {
	valid
	regex.match(`(?i)\b(password|secret|apikey|api_key|api-key)\b`, input.prompt)
}

# METADATA
# title: Prompts with a US social security number are refused
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 P4.1","ISO27001:2022 A.5.34","NIST 800-53 SI-19","OWASP LLM02:2025"]
denies contains "prompt.social_security_number" if {
	valid
	regex.match(`\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b`, input.prompt)
}

# METADATA
# title: The free tier calls cheap models only
# custom:
#   effect: deny
#   severity: medium
#   controls: ["SOC2 A1.1","NIST 800-53 SC-6","OWASP LLM10:2025"]
denies contains "free.cost" if {
	valid
	input.user.tier == "free"
	amount["model.cost_per_1k_tokens"] > millionths(0.002)
}

# METADATA
# title: The free tier calls models of known cost only
# custom:
#   effect: deny
#   severity: medium
#   controls: ["SOC2 A1.1","NIST 800-53 SC-6","OWASP LLM10:2025"]
denies contains "free.cost_unknown" if {
	valid
	input.user.tier == "free"
	object.get(input, ["model", "cost_per_1k_tokens"], null) == null
}

# METADATA
# title: E-mail addresses are masked before the model sees them
# custom:
#   effect: mask
#   severity: medium
#   controls: ["SOC2 P4.1","ISO27001:2022 A.8.11","NIST 800-53 SI-19","OWASP LLM02:2025"]
masks contains "prompt.email" if {
	valid
	not when_prompt_without_email
}

# METADATA
# title: The free tier calls cheap small models
# custom:
#   effect: allow
#   severity: low
allows contains "free.small_model" if {
	valid
	input.user.tier == "free"
	input.model.size == "small"
	amount["model.cost_per_1k_tokens"] <= millionths(0.002)
}

# METADATA
# title: The pro tier calls small and medium models
# custom:
#   effect: allow
#   severity: low
allows contains "pro.small_or_medium_model" if {
	valid
	input.user.tier == "pro"
	input.model.size in {"small", "medium"}
}

# METADATA
# title: The enterprise tier calls any model within its budget
# custom:
#   effect: allow
#   severity: low
allows contains "enterprise.budget" if {
	valid
	input.user.tier == "enterprise"
	amount.remaining_budget > amount.estimated_cost
}

# METADATA
# title: Data scientists call research models
# custom:
#   effect: allow
#   severity: low
allows contains "research.data_scientist" if {
	valid
	input.model.category == "research"
	"data_scientist" in input.user.roles
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"prompt.injection": {"order": 1, "effect": "deny", "severity": "critical", "obligations": {}},
	"prompt.credential": {"order": 2, "effect": "deny", "severity": "high", "reason": "The prompt speaks of a password, a secret or an API key. Take the word and the value out.", "obligations": {}},
	"prompt.social_security_number": {"order": 3, "effect": "deny", "severity": "high", "reason": "The prompt holds what looks like a US social security number. Take it out.", "obligations": {}},
	"prompt.email": {"order": 4, "effect": "mask", "severity": "medium", "reason": "The prompt holds an e-mail address. Mask it before the prompt is sent.", "obligations": {"mask": ["email"]}},
	"free.cost": {"order": 5, "effect": "deny", "severity": "medium", "obligations": {}},
	"free.cost_unknown": {"order": 6, "effect": "deny", "severity": "medium", "reason": "The free tier pays at most 0.002 for 1000 tokens. Send model.cost_per_1k_tokens.", "obligations": {}},
	"free.small_model": {"order": 7, "effect": "allow", "severity": "low", "reason": "The free tier may call small models that cost at most 0.002 for 1000 tokens.", "obligations": {}},
	"pro.small_or_medium_model": {"order": 8, "effect": "allow", "severity": "low", "reason": "The pro tier may call small and medium models.", "obligations": {}},
	"enterprise.budget": {"order": 9, "effect": "allow", "severity": "low", "obligations": {}},
	"research.data_scientist": {"order": 10, "effect": "allow", "severity": "low", "reason": "Data scientists may call research models.", "obligations": {}},
	"default": {"order": 11, "effect": "deny", "severity": "medium", "obligations": {}},
	"invalid_input": {"order": 12, "effect": "deny", "severity": "high", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"The prompt holds `",
	[pattern | some pattern in patterns["prompt.injection"]; contains(fold(input.prompt), pattern)][0],
	"`. Take it out.",
]) if deciding == "prompt.injection"

reason := concat("", [
	"The free tier pays at most 0.002 for 1000 tokens; this model costs ",
	decimal_text([shown | shown := amount["model.cost_per_1k_tokens"]]),
	". Choose a cheaper one.",
]) if deciding == "free.cost"

reason := concat("", [
	text_of(object.get(input, ["user", "id"], null)),
	" has ",
	decimal_text([shown | shown := amount.remaining_budget]),
	" left this month; this call is expected to cost ",
	decimal_text([shown_2 | shown_2 := amount.estimated_cost]),
	".",
]) if deciding == "enterprise.budget"

reason := concat("", [
	"No rule allows tier ",
	text_of(object.get(input, ["user", "tier"], null)),
	" to call this ",
	text_of(object.get(input, ["model", "size"], null)),
	" model. Ask for a smaller one, or for a budget.",
]) if deciding == "default"

reason := concat("", [
	"The request is not valid: ",
	invalid_attribute,
	" is missing or has the wrong type.",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "llm-access", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies, masks, allows]

# METADATA
# description: The masks that can decide. A mask grants nothing by itself, only beside an allow.
deciding_masks contains id if {
	count(allows) > 0
	some id in masks
}

# METADATA
# description: The rules that match of the strictest effect that has any.
strictest := [ids | some ids in [denies, deciding_masks, allows]; count(ids) > 0][0]

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
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}

# METADATA
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))

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
