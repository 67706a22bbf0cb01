# METADATA
# title: Tests of cavra.policy
# description: For each rule a case that it decides, and what else it takes to run every line.
# custom:
#   pack: cavra-ai-agent-baseline
#   version: "1.0.0"
package cavra.policy_test

import data.cavra.policy

# Decisions

# METADATA
# title: block_env_read
test_block_env_read if {
	request := {"action_type": "read_file", "target": ".env"}
	expected := {
		"decision": "deny",
		"rule_id": "filesystem.read.block",
		"severity": "high",
		"reason": "`.env` may hold secrets (it matches **/.env). Ask its owner for what you need to know instead.",
		"obligations": {},
		"matched_rules": ["filesystem.read.block", "filesystem.read.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: only execute_command has a command line
test_only_execute_command_has_a_command_line if {
	request := {
		"action_type": "read_file",
		"target": "README.md",
		"requested_operation": "git push origin main; terraform apply",
	}
	expected := {
		"decision": "allow",
		"rule_id": "filesystem.read.allow",
		"severity": "low",
		"reason": "This file may be read.",
		"obligations": {},
		"matched_rules": ["filesystem.read.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a path that climbs to a blocked file stays blocked [4]"
test_a_path_that_climbs_to_a_blocked_file_stays_blocked_4 if {
	request := {"action_type": "write_file", "target": "../infra/main.tf"}
	expected := {
		"decision": "deny",
		"rule_id": "filesystem.write.block",
		"severity": "high",
		"reason": "`../infra/main.tf` steers a pipeline or infrastructure. Propose the change to its owners in words.",
		"obligations": {"approvers": ["Platform Security"]},
		"matched_rules": [
			"filesystem.write.block",
			"filesystem.write.allow",
			"filesystem.path.traversal",
		],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a path that climbs to a blocked file stays blocked [5]"
test_a_path_that_climbs_to_a_blocked_file_stays_blocked_5 if {
	request := {"action_type": "write_file", "target": ".github/workflows/../workflows/ci.yml"}
	expected := {
		"decision": "deny",
		"rule_id": "filesystem.write.block",
		"severity": "high",
		"reason": "`.github/workflows/../workflows/ci.yml` steers a pipeline or infrastructure. Propose the change to its owners in words.",
		"obligations": {"approvers": ["Platform Security"]},
		"matched_rules": [
			"filesystem.write.block",
			"filesystem.write.allow",
			"filesystem.path.traversal",
		],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: approval_policy_write
test_approval_policy_write if {
	request := {
		"action_type": "write_file",
		"target": "policies/cavra-ai-agent-baseline/policy.yaml",
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "filesystem.write.require_approval",
		"severity": "high",
		"reason": "`policies/cavra-ai-agent-baseline/policy.yaml` decides who may do what. Platform Security has to approve the change.",
		"obligations": {"approvers": ["Platform Security"]},
		"matched_rules": ["filesystem.write.require_approval", "filesystem.write.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a write whose path climbs needs approval [5]"
test_a_write_whose_path_climbs_needs_approval_5 if {
	request := {"action_type": "write_file", "target": "src/a..b.md"}
	expected := {
		"decision": "allow",
		"rule_id": "filesystem.write.allow",
		"severity": "low",
		"reason": "This file may be written.",
		"obligations": {},
		"matched_rules": ["filesystem.write.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an approval of a climbing path names Platform Security
test_an_approval_of_a_climbing_path_names_platform_security if {
	request := {"action_type": "read_file", "target": "../notes.md"}
	expected := {
		"decision": "require_approval",
		"rule_id": "filesystem.path.traversal",
		"severity": "high",
		"reason": "`../notes.md` climbs with `..`, perhaps out of the repository. Send the path that it leads to.",
		"obligations": {"approvers": ["Platform Security"]},
		"matched_rules": ["filesystem.read.allow", "filesystem.path.traversal"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a line with two blocked commands is as grave as the worst of them
test_a_line_with_two_blocked_commands_is_as_grave_as_the_worst_of_them if {
	request := {
		"action_type": "execute_command",
		"target": "shell",
		"requested_operation": "git push origin main; terraform apply",
	}
	expected := {
		"decision": "deny",
		"rule_id": "commands.block",
		"severity": "critical",
		"reason": "Agents do not apply, destroy or delete infrastructure. Send the plan for review and let the pipeline apply it.",
		"obligations": {},
		"matched_rules": ["commands.block", "commands.block.access"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a granted role says what to do instead
test_a_granted_role_says_what_to_do_instead if {
	request := {
		"action_type": "execute_command",
		"target": "shell",
		"requested_operation": "az role assignment create",
	}
	expected := {
		"decision": "deny",
		"rule_id": "commands.block.access",
		"severity": "high",
		"reason": "Agents neither grant access, nor create keys, nor push to main or master. Ask an owner, or open a pull request.",
		"obligations": {},
		"matched_rules": ["commands.block.access"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an allowed command says why
test_an_allowed_command_says_why if {
	request := {"action_type": "execute_command", "target": "shell", "requested_operation": "pytest"}
	expected := {
		"decision": "allow",
		"rule_id": "commands.allow",
		"severity": "low",
		"reason": "This command only checks or tests.",
		"obligations": {},
		"matched_rules": ["commands.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: any other command line needs the approval of a repository owner
test_any_other_command_line_needs_the_approval_of_a_repository_owner if {
	request := {
		"action_type": "execute_command",
		"target": "shell",
		"requested_operation": "make release",
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "commands.require_approval",
		"severity": "medium",
		"reason": "This command line is none of those that agents may run alone. A repository owner has to approve it.",
		"obligations": {"approvers": ["Repository Owners"]},
		"matched_rules": ["commands.require_approval"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: block_protected_branch_push
test_block_protected_branch_push if {
	request := {
		"action_type": "git_operation",
		"target": "origin/main",
		"requested_operation": "push",
	}
	expected := {
		"decision": "deny",
		"rule_id": "git.protected_branch.block_direct_push",
		"severity": "high",
		"reason": "`origin/main` takes changes by pull request only. Push a branch of your own and open one.",
		"obligations": {},
		"matched_rules": ["git.protected_branch.block_direct_push", "git.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: leaving out the operation does not open a protected branch
test_leaving_out_the_operation_does_not_open_a_protected_branch if {
	request := {"action_type": "git_operation", "target": "main"}
	expected := {
		"decision": "require_approval",
		"rule_id": "git.protected_branch.unknown_operation",
		"severity": "medium",
		"reason": "The request does not say what it does to `main`. Send requested_operation.",
		"obligations": {"approvers": ["Repository Owners"]},
		"matched_rules": ["git.protected_branch.unknown_operation", "git.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an allowed git operation gives every field
test_an_allowed_git_operation_gives_every_field if {
	request := {
		"action_type": "git_operation",
		"target": "feature/login",
		"requested_operation": "push",
	}
	expected := {
		"decision": "allow",
		"rule_id": "git.allow",
		"severity": "low",
		"reason": "This git operation pushes to no protected branch.",
		"obligations": {},
		"matched_rules": ["git.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: block_unknown_mcp_server
test_block_unknown_mcp_server if {
	request := {
		"action_type": "mcp_tool_call",
		"target": "README.md",
		"server": "unknown-filesystem",
		"tool": "read_file",
		"capability": "filesystem",
	}
	expected := {
		"decision": "deny",
		"rule_id": "mcp.server.trust.block_unknown",
		"severity": "high",
		"reason": "The MCP server `unknown-filesystem` is not trusted. Ask Platform Security to add it to mcp.allowed_servers.",
		"obligations": {},
		"matched_rules": ["mcp.server.trust.block_unknown"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "filled.rule.mcp.server.trust.block_unknown.server=\"sample\""
test_filled_rule_mcp_server_trust_block_unknown_server_sample if {
	request := {"action_type": "mcp_tool_call", "target": "sample", "server": "sample"}
	expected := {
		"decision": "deny",
		"rule_id": "mcp.server.trust.block_unknown",
		"severity": "high",
		"reason": "The MCP server `sample` is not trusted. Ask Platform Security to add it to mcp.allowed_servers.",
		"obligations": {},
		"matched_rules": ["mcp.server.trust.block_unknown"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request with data.policypack["cavra.policy"].mcp.allowed_servers as ["sample"] with data.policypack["cavra.policy"].mcp.blocked_servers as ["sample"]
}

# METADATA
# title: filled.rule.mcp.server.trust.allow.matches
test_filled_rule_mcp_server_trust_allow_matches if {
	request := {"action_type": "mcp_tool_call", "target": "sample", "server": "sample-1"}
	expected := {
		"decision": "allow",
		"rule_id": "mcp.server.trust.allow",
		"severity": "low",
		"reason": "The MCP server `sample-1` is trusted.",
		"obligations": {},
		"matched_rules": ["mcp.server.trust.allow"],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request with data.policypack["cavra.policy"].mcp.allowed_servers as ["sample-1"] with data.policypack["cavra.policy"].mcp.blocked_servers as ["sample-2"]
}

# METADATA
# title: an allowed command line opens no other action
test_an_allowed_command_line_opens_no_other_action if {
	request := {"action_type": "delete_file", "target": "README.md", "requested_operation": "pytest"}
	expected := {
		"decision": "require_approval",
		"rule_id": "default",
		"severity": "medium",
		"reason": "This policy does not know the action `delete_file`. Platform Security has to approve it.",
		"obligations": {"approvers": ["Platform Security"]},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without an action is invalid
test_a_request_without_an_action_is_invalid if {
	request := {"target": "README.md"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: action_type is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a target is invalid
test_a_request_without_a_target_is_invalid if {
	request := {"action_type": "read_file"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: target is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a command line that is a list is invalid
test_a_command_line_that_is_a_list_is_invalid if {
	request := {
		"action_type": "execute_command",
		"target": "shell",
		"requested_operation": ["terraform", "apply"],
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: requested_operation is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a server that is an object is invalid
test_a_server_that_is_an_object_is_invalid if {
	request := {"action_type": "mcp_tool_call", "target": "x", "server": {"name": "filesystem"}}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: server is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a wrong type is invalid where no rule asks for the field too
test_a_wrong_type_is_invalid_where_no_rule_asks_for_the_field_too if {
	request := {"action_type": "read_file", "target": "README.md", "tool": true}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: tool is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: request.absent
test_request_absent if {
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: input is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected
}

# METADATA
# title: input.capability.boolean
test_input_capability_boolean if {
	request := {
		"action_type": "sample",
		"target": "sample",
		"requested_operation": "sample",
		"server": "sample",
		"tool": "sample",
		"capability": true,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: capability is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "cavra-ai-agent-baseline", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# What Conftest is told

# METADATA
# title: A request that is denied fails
test_a_request_that_is_denied_fails if {
	request := {"action_type": "read_file", "target": ".env"}
	expected := {
		{
			"msg": "deny filesystem.read.block (high): `.env` may hold secrets (it matches **/.env). Ask its owner for what you need to know instead.",
			"decision": "deny",
			"rule_id": "filesystem.read.block",
			"severity": "high",
			"obligations": {},
		},
	}
	policy.violation == expected with input as request
}

# METADATA
# title: A request that is allowed passes
test_a_request_that_is_allowed_passes if {
	request := {
		"action_type": "read_file",
		"target": "README.md",
		"requested_operation": "git push origin main; terraform apply",
	}
	expected := set()
	policy.violation == expected with input as request
}

# Functions that every export shares

# METADATA
# title: The text of a value in a reason
test_text_of_a_value if {
	policy.text_of(null) == "(missing)"
	policy.text_of(true) == "true"
	policy.text_of(false) == "false"
	policy.text_of("two\nlines") == "two�lines"
}

# METADATA
# title: A long text is cut
test_shortened if {
	policy.shortened("short") == "short"
	long := concat("", ["x" | some _ in numbers.range(1, 201)])
	policy.shortened(long) == concat("", [substring(long, 0, 200), "…"])
}

# METADATA
# title: Of equal items the first stays
test_distinct if policy.distinct(["b", "a", "b"]) == ["b", "a"]
