# METADATA
# title: What an AI coding agent may do in a repository
# description: An agent asks before each action. Secrets are not read, pipelines and infrastructure are not changed, and whatever the pack does not know goes to a person.
# custom:
#   pack: cavra-ai-agent-baseline
#   version: "1.0.0"
#   owners: ["Platform Security"]
#   controls: ["SOC2 CC6.1","SOC2 CC8.1","ISO27001:2022 A.5.15","NIST 800-53 AC-6","OWASP LLM06:2025"]
package cavra.policy

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
# title: action_type
# description: string, required
invalid contains "action_type" if not is_string(object.get(request, "action_type", null))

# METADATA
# title: target
# description: string, required
invalid contains "target" if not is_string(object.get(request, "target", null))

# METADATA
# title: requested_operation
# description: string
invalid contains "requested_operation" if {
	value := object.get(request, "requested_operation", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: server
# description: string
invalid contains "server" if {
	value := object.get(request, "server", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: tool
# description: string
invalid contains "tool" if {
	value := object.get(request, "tool", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# title: capability
# description: string
invalid contains "capability" if {
	value := object.get(request, "capability", null)
	not is_null(value)
	not is_string(value)
}

# METADATA
# description: The order in which the checks count.
checks := [
	"action_type",
	"target",
	"requested_operation",
	"server",
	"tool",
	"capability",
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
# title: workflow_file
when_workflow_file if regex.match(`^(\./+)*\.github/workflows/`, input.target)

# METADATA
# title: security_file
when_security_file if regex.match(`^(\./+)*(iam|security|policies)/`, input.target)

# METADATA
# title: destructive_command
when_destructive_command if {
	some pattern in [
		{"command": "terraform apply", "re2": `(?:^|[ \t\n;&|('"\x60])terraform[ \t]+apply(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "terraform destroy", "re2": `(?:^|[ \t\n;&|('"\x60])terraform[ \t]+destroy(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "kubectl delete", "re2": `(?:^|[ \t\n;&|('"\x60])kubectl[ \t]+delete(?:[ \t\n;&|('"\x60<>)]|$)`},
	]
	regex.match(pattern.re2, input.requested_operation)
}

# METADATA
# title: access_command
when_access_command if {
	some pattern in [
		{"command": "az role assignment create", "re2": `(?:^|[ \t\n;&|('"\x60])az[ \t]+role[ \t]+assignment[ \t]+create(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "aws iam create-access-key", "re2": `(?:^|[ \t\n;&|('"\x60])aws[ \t]+iam[ \t]+create-access-key(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "gcloud projects add-iam-policy-binding", "re2": `(?:^|[ \t\n;&|('"\x60])gcloud[ \t]+projects[ \t]+add-iam-policy-binding(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "git push origin main", "re2": `(?:^|[ \t\n;&|('"\x60])git[ \t]+push[ \t]+origin[ \t]+main(?:[ \t\n;&|('"\x60<>)]|$)`},
		{"command": "git push origin master", "re2": `(?:^|[ \t\n;&|('"\x60])git[ \t]+push[ \t]+origin[ \t]+master(?:[ \t\n;&|('"\x60<>)]|$)`},
	]
	regex.match(pattern.re2, input.requested_operation)
}

# METADATA
# title: routine_command
when_routine_command if {
	some pattern in [
		{"command": "terraform fmt", "re2": `^[ \t]*terraform[ \t]+fmt(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
		{"command": "terraform validate", "re2": `^[ \t]*terraform[ \t]+validate(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
		{"command": "terraform plan", "re2": `^[ \t]*terraform[ \t]+plan(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
		{"command": "pytest", "re2": `^[ \t]*pytest(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
		{"command": "npm test", "re2": `^[ \t]*npm[ \t]+test(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$`},
	]
	regex.match(pattern.re2, input.requested_operation)
}

# METADATA
# title: protected_branch
when_protected_branch if {
	some pattern in [
		{"glob": "{main,master}", "re2": `^(?s:(?:main|master))$`},
		{"glob": "refs/heads/{main,master}", "re2": `^(?s:refs/heads/(?:main|master))$`},
		{"glob": "*/{main,master}", "re2": `^(?s:[^/]*/(?:main|master))$`},
	]
	regex.match(pattern.re2, input.target)
}

# METADATA
# title: trusted_server
when_trusted_server if {
	listed := data.policypack["cavra.policy"].mcp.allowed_servers
	input.server in listed
	not trusted_server_case
}

# METADATA
# scope: document
# description: What must not hold in trusted_server.
trusted_server_case if {
	listed := data.policypack["cavra.policy"].mcp.blocked_servers
	input.server in listed
}

# METADATA
# scope: document
# description: Any of the alternatives in filesystem.write.block.
filesystem_write_block_any if when_workflow_file

filesystem_write_block_any if {
	some pattern in [
		{"glob": "**/main.tf", "re2": `^(?s:(?:.*/)?main\.tf)$`},
		{"glob": "**/providers.tf", "re2": `^(?s:(?:.*/)?providers\.tf)$`},
		{"glob": "**/backend.tf", "re2": `^(?s:(?:.*/)?backend\.tf)$`},
	]
	regex.match(pattern.re2, input.target)
}

# METADATA
# scope: document
# description: Any of the alternatives in commands.require_approval.
commands_require_approval_any if when_destructive_command

commands_require_approval_any if when_access_command

commands_require_approval_any if when_routine_command

# METADATA
# description: The patterns of filesystem.read.block.
patterns["filesystem.read.block"] := [
	{"glob": "**/.env", "re2": `^(?s:(?:.*/)?\.env)$`},
	{"glob": "**/.env.*", "re2": `^(?s:(?:.*/)?\.env\.[^/]*)$`},
	{"glob": "**/secrets.*", "re2": `^(?s:(?:.*/)?secrets\.[^/]*)$`},
	{"glob": "**/*.pem", "re2": `^(?s:(?:.*/)?[^/]*\.pem)$`},
	{"glob": "**/*.pfx", "re2": `^(?s:(?:.*/)?[^/]*\.pfx)$`},
	{"glob": "**/id_rsa", "re2": `^(?s:(?:.*/)?id_rsa)$`},
	{"glob": "**/kubeconfig", "re2": `^(?s:(?:.*/)?kubeconfig)$`},
	{"glob": "**/terraform.tfstate", "re2": `^(?s:(?:.*/)?terraform\.tfstate)$`},
	{"glob": "**/terraform.tfvars", "re2": `^(?s:(?:.*/)?terraform\.tfvars)$`},
]

# The rules

# METADATA
# title: Files that hold secrets are not read
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.1","ISO27001:2022 A.5.17","NIST 800-53 IA-5","OWASP LLM02:2025"]
denies contains "filesystem.read.block" if {
	valid
	input.action_type == "read_file"
	some pattern in patterns["filesystem.read.block"]
	regex.match(pattern.re2, input.target)
}

# METADATA
# title: Pipelines and the roots of Terraform are not written
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC8.1","ISO27001:2022 A.8.32","NIST 800-53 CM-5","OWASP LLM06:2025"]
denies contains "filesystem.write.block" if {
	valid
	input.action_type == "write_file"
	filesystem_write_block_any
}

# METADATA
# title: Agents do not change or delete what runs
# custom:
#   effect: deny
#   severity: critical
#   controls: ["SOC2 CC8.1","ISO27001:2022 A.8.32","NIST 800-53 CM-5","OWASP LLM06:2025"]
denies contains "commands.block" if {
	valid
	input.action_type == "execute_command"
	when_destructive_command
}

# METADATA
# title: Agents do not grant access or push to protected branches
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC6.3","ISO27001:2022 A.5.18","NIST 800-53 AC-6","OWASP LLM06:2025"]
denies contains "commands.block.access" if {
	valid
	input.action_type == "execute_command"
	when_access_command
}

# METADATA
# title: Nobody pushes to a protected branch
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC8.1","ISO27001:2022 A.8.4","NIST 800-53 CM-3","OWASP LLM06:2025"]
denies contains "git.protected_branch.block_direct_push" if {
	valid
	input.action_type == "git_operation"
	input.requested_operation == "push"
	when_protected_branch
}

# METADATA
# title: Tools of unknown servers are not called
# custom:
#   effect: deny
#   severity: high
#   controls: ["SOC2 CC9.2","ISO27001:2022 A.5.21","NIST 800-53 SA-9","OWASP LLM03:2025"]
denies contains "mcp.server.trust.block_unknown" if {
	valid
	input.action_type == "mcp_tool_call"
	not when_trusted_server
}

# METADATA
# title: Access, security and policy files are written with approval
# custom:
#   effect: require_approval
#   severity: high
#   controls: ["SOC2 CC8.1","ISO27001:2022 A.5.3","NIST 800-53 AC-5","OWASP LLM06:2025"]
requires_approval contains "filesystem.write.require_approval" if {
	valid
	input.action_type == "write_file"
	when_security_file
}

# METADATA
# title: A path that climbs needs approval
# custom:
#   effect: require_approval
#   severity: high
#   controls: ["NIST 800-53 SI-10","ISO27001:2022 A.8.3","OWASP LLM06:2025"]
requires_approval contains "filesystem.path.traversal" if {
	valid
	input.action_type in {"read_file", "write_file"}
	some pattern in [
		{"glob": "**/..", "re2": `^(?s:(?:.*/)?\.\.)$`},
		{"glob": "**/../**", "re2": `^(?s:(?:.*/)?\.\./.*)$`},
	]
	regex.match(pattern.re2, input.target)
}

# METADATA
# title: Any other command line needs approval
# custom:
#   effect: require_approval
#   severity: medium
#   controls: ["SOC2 CC8.1","ISO27001:2022 A.8.19","NIST 800-53 CM-7","OWASP LLM06:2025"]
requires_approval contains "commands.require_approval" if {
	valid
	input.action_type == "execute_command"
	not commands_require_approval_any
}

# METADATA
# title: On a protected branch the operation must be named
# custom:
#   effect: require_approval
#   severity: medium
#   controls: ["SOC2 CC8.1","NIST 800-53 CM-3"]
requires_approval contains "git.protected_branch.unknown_operation" if {
	valid
	input.action_type == "git_operation"
	object.get(input, "requested_operation", null) == null
	when_protected_branch
}

# METADATA
# title: Other files may be read
# custom:
#   effect: allow
#   severity: low
allows contains "filesystem.read.allow" if {
	valid
	input.action_type == "read_file"
}

# METADATA
# title: Other files may be written
# custom:
#   effect: allow
#   severity: low
allows contains "filesystem.write.allow" if {
	valid
	input.action_type == "write_file"
}

# METADATA
# title: Checks and tests may run
# custom:
#   effect: allow
#   severity: low
allows contains "commands.allow" if {
	valid
	input.action_type == "execute_command"
	when_routine_command
}

# METADATA
# title: Other git operations are allowed
# custom:
#   effect: allow
#   severity: low
allows contains "git.allow" if {
	valid
	input.action_type == "git_operation"
}

# METADATA
# title: Tools of trusted servers may be called
# custom:
#   effect: allow
#   severity: low
allows contains "mcp.server.trust.allow" if {
	valid
	input.action_type == "mcp_tool_call"
	when_trusted_server
}

# What each rule gives

# METADATA
# description: "What each rule gives; order is its place in the pack."
outcomes := {
	"filesystem.read.block": {"order": 1, "effect": "deny", "severity": "high", "obligations": {}},
	"filesystem.read.allow": {"order": 2, "effect": "allow", "severity": "low", "reason": "This file may be read.", "obligations": {}},
	"filesystem.write.block": {"order": 3, "effect": "deny", "severity": "high", "obligations": {}},
	"filesystem.write.require_approval": {"order": 4, "effect": "require_approval", "severity": "high", "obligations": {"approvers": ["Platform Security"]}},
	"filesystem.write.allow": {"order": 5, "effect": "allow", "severity": "low", "reason": "This file may be written.", "obligations": {}},
	"filesystem.path.traversal": {"order": 6, "effect": "require_approval", "severity": "high", "obligations": {"approvers": ["Platform Security"]}},
	"commands.block": {"order": 7, "effect": "deny", "severity": "critical", "reason": "Agents do not apply, destroy or delete infrastructure. Send the plan for review and let the pipeline apply it.", "obligations": {}},
	"commands.block.access": {"order": 8, "effect": "deny", "severity": "high", "reason": "Agents neither grant access, nor create keys, nor push to main or master. Ask an owner, or open a pull request.", "obligations": {}},
	"commands.allow": {"order": 9, "effect": "allow", "severity": "low", "reason": "This command only checks or tests.", "obligations": {}},
	"commands.require_approval": {"order": 10, "effect": "require_approval", "severity": "medium", "reason": "This command line is none of those that agents may run alone. A repository owner has to approve it.", "obligations": {"approvers": ["Repository Owners"]}},
	"git.protected_branch.block_direct_push": {"order": 11, "effect": "deny", "severity": "high", "obligations": {}},
	"git.protected_branch.unknown_operation": {"order": 12, "effect": "require_approval", "severity": "medium", "obligations": {"approvers": ["Repository Owners"]}},
	"git.allow": {"order": 13, "effect": "allow", "severity": "low", "reason": "This git operation pushes to no protected branch.", "obligations": {}},
	"mcp.server.trust.block_unknown": {"order": 14, "effect": "deny", "severity": "high", "obligations": {}},
	"mcp.server.trust.allow": {"order": 15, "effect": "allow", "severity": "low", "obligations": {}},
	"default": {"order": 16, "effect": "require_approval", "severity": "medium", "obligations": {"approvers": ["Platform Security"]}},
	"invalid_input": {"order": 17, "effect": "deny", "severity": "high", "obligations": {}},
}

# METADATA
# scope: document
# description: The reason of the deciding rule.
reason := outcome.reason

reason := concat("", [
	"`",
	text_of(object.get(input, "target", null)),
	"` may hold secrets (it matches ",
	[pattern.glob | some pattern in patterns["filesystem.read.block"]; regex.match(pattern.re2, input.target)][0],
	"). Ask its owner for what you need to know instead.",
]) if deciding == "filesystem.read.block"

reason := concat("", [
	"`",
	text_of(object.get(input, "target", null)),
	"` steers a pipeline or infrastructure. Propose the change to its owners in words.",
]) if deciding == "filesystem.write.block"

reason := concat("", [
	"`",
	text_of(object.get(input, "target", null)),
	"` decides who may do what. Platform Security has to approve the change.",
]) if deciding == "filesystem.write.require_approval"

reason := concat("", [
	"`",
	text_of(object.get(input, "target", null)),
	"` climbs with `..`, perhaps out of the repository. Send the path that it leads to.",
]) if deciding == "filesystem.path.traversal"

reason := concat("", [
	"`",
	text_of(object.get(input, "target", null)),
	"` takes changes by pull request only. Push a branch of your own and open one.",
]) if deciding == "git.protected_branch.block_direct_push"

reason := concat("", [
	"The request does not say what it does to `",
	text_of(object.get(input, "target", null)),
	"`. Send requested_operation.",
]) if deciding == "git.protected_branch.unknown_operation"

reason := concat("", [
	"The MCP server `",
	text_of(object.get(input, "server", null)),
	"` is not trusted. Ask Platform Security to add it to mcp.allowed_servers.",
]) if deciding == "mcp.server.trust.block_unknown"

reason := concat("", [
	"The MCP server `",
	text_of(object.get(input, "server", null)),
	"` is trusted.",
]) if deciding == "mcp.server.trust.allow"

reason := concat("", [
	"This policy does not know the action `",
	text_of(object.get(input, "action_type", null)),
	"`. Platform Security has to approve it.",
]) if deciding == "default"

reason := concat("", [
	"The request is not valid: ",
	invalid_attribute,
	" is missing or has the wrong type.",
]) if deciding == "invalid_input"

# The decision

# METADATA
# description: The policy that decides.
pack := {"id": "cavra-ai-agent-baseline", "version": "1.0.0"}

# METADATA
# description: The rules that match by their effects, the strictest first.
effects := [denies, requires_approval, allows]

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

# Functions that every export shares

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
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
