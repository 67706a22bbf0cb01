# METADATA
# title: Tests of shannon.task
# description: For each rule a case that it decides, and what else it takes to run every line.
# custom:
#   pack: task-guard
#   version: "1.0.0"
package shannon.task_test

import data.shannon.task as policy

# Decisions

# METADATA
# title: "the dangerous phrases are refused of everybody [1]"
test_the_dangerous_phrases_are_refused_of_everybody_1 if {
	request := {
		"user_id": "admin",
		"query": "rm -rf /",
		"mode": "standard",
		"environment": "prod",
		"token_budget": 5000,
	}
	expected := {
		"decision": "deny",
		"rule_id": "query.dangerous_phrase",
		"severity": "critical",
		"reason": "The query holds the dangerous phrase `rm -rf`. Say what you want to reach without it.",
		"obligations": {},
		"matched_rules": ["query.dangerous_phrase", "production.allowed_user"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "blocked users are refused [1]"
test_blocked_users_are_refused_1 if {
	request := {
		"user_id": "blocked_user",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 500,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := {
		"decision": "deny",
		"rule_id": "user.blocked",
		"severity": "high",
		"reason": "The user blocked_user is blocked. Ask the AI Platform team why.",
		"obligations": {},
		"matched_rules": ["user.blocked", "dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: the reason for the budget of any task gives both numbers
test_the_reason_for_the_budget_of_any_task_gives_both_numbers if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 50001,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := {
		"decision": "deny",
		"rule_id": "budget.any_task",
		"severity": "high",
		"reason": "A budget of 50001 tokens is over the limit of 50000 for any task. Split the task.",
		"obligations": {},
		"matched_rules": ["budget.any_task", "budget.by_mode"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "the reason for a mode's budget gives both numbers"
test_the_reason_for_a_mode_s_budget_gives_both_numbers if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 1001,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := {
		"decision": "deny",
		"rule_id": "budget.by_mode",
		"severity": "medium",
		"reason": "A budget of 1001 tokens is over the limit of 1000 for the mode simple. Ask for less.",
		"obligations": {},
		"matched_rules": ["budget.by_mode", "dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "production refuses users that are neither allowed nor privileged [1]"
test_production_refuses_users_that_are_neither_allowed_nor_privileged_1 if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "standard",
		"environment": "prod",
		"token_budget": 5000,
	}
	expected := {
		"decision": "deny",
		"rule_id": "production.unknown_user",
		"severity": "high",
		"reason": "The user dana may not send tasks in production. Use dev, or ask the AI Platform team for access.",
		"obligations": {},
		"matched_rules": ["production.unknown_user"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a reason at night gives the timestamp as it was sent
test_a_reason_at_night_gives_the_timestamp_as_it_was_sent if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "dev",
		"token_budget": 500,
		"timestamp": "2026-03-03T00:00:00+02:00",
	}
	expected := {
		"decision": "deny",
		"rule_id": "complex.night",
		"severity": "medium",
		"reason": "Complex tasks are accepted from 08:00 to 22:00 UTC; this one was sent at 2026-03-03T00:00:00+02:00.",
		"obligations": {},
		"matched_rules": ["complex.night", "dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a complex task without a timestamp is refused
test_a_complex_task_without_a_timestamp_is_refused if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "dev",
		"token_budget": 500,
	}
	expected := {
		"decision": "deny",
		"rule_id": "complex.without_timestamp",
		"severity": "medium",
		"reason": "Complex tasks are accepted from 08:00 to 22:00 UTC. Send the timestamp.",
		"obligations": {},
		"matched_rules": ["complex.without_timestamp", "dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an accepted task in dev gives every field
test_an_accepted_task_in_dev_gives_every_field if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "dev",
		"token_budget": 10000,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := {
		"decision": "allow",
		"rule_id": "dev.small_budget",
		"severity": "low",
		"reason": "A budget up to 10,000 tokens is accepted in dev.",
		"obligations": {},
		"matched_rules": ["dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: session and agent make no difference
test_session_and_agent_make_no_difference if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "dev",
		"token_budget": 10000,
		"timestamp": "2026-03-02T12:00:00Z",
		"session_id": "s-1",
		"agent_id": "a-1",
	}
	expected := {
		"decision": "allow",
		"rule_id": "dev.small_budget",
		"severity": "low",
		"reason": "A budget up to 10,000 tokens is accepted in dev.",
		"obligations": {},
		"matched_rules": ["dev.small_budget"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an accepted task in production names its user
test_an_accepted_task_in_production_names_its_user if {
	request := {
		"user_id": "api_user",
		"query": "Summarise the report",
		"mode": "standard",
		"environment": "prod",
		"token_budget": 5000,
	}
	expected := {
		"decision": "allow",
		"rule_id": "production.allowed_user",
		"severity": "low",
		"reason": "A budget up to 5,000 tokens is accepted in production from api_user.",
		"obligations": {},
		"matched_rules": ["production.allowed_user"],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task that no rule accepts is denied
test_a_task_that_no_rule_accepts_is_denied if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "staging",
		"token_budget": 10000,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := {
		"decision": "deny",
		"rule_id": "default",
		"severity": "medium",
		"reason": "No rule accepts a task of dana with 10000 tokens in staging.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a suspicious word keeps a task out of production, in any case and anywhere [1]"
test_a_suspicious_word_keeps_a_task_out_of_production_in_any_case_and if {
	request := {
		"user_id": "api_user",
		"query": "delete the draft",
		"mode": "standard",
		"environment": "prod",
		"token_budget": 5000,
	}
	expected := {
		"decision": "deny",
		"rule_id": "default",
		"severity": "medium",
		"reason": "No rule accepts a task of api_user with 5000 tokens in prod.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task without a user is invalid
test_a_task_without_a_user_is_invalid if {
	request := {
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 500,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: user_id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task without a query is invalid
test_a_task_without_a_query_is_invalid if {
	request := {"user_id": "dana", "mode": "simple", "environment": "dev", "token_budget": 500}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: query is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task without a mode is invalid
test_a_task_without_a_mode_is_invalid if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"environment": "dev",
		"token_budget": 500,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: mode is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task without an environment is invalid
test_a_task_without_an_environment_is_invalid if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"token_budget": 500,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: environment is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a task without a budget is invalid
test_a_task_without_a_budget_is_invalid if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: token_budget is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a session that is a number makes a task invalid
test_a_session_that_is_a_number_makes_a_task_invalid if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 500,
		"session_id": 7,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: session_id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a timestamp that is none makes a task invalid [1]"
test_a_timestamp_that_is_none_makes_a_task_invalid_1 if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 500,
		"timestamp": "2026-03-02",
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: timestamp is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
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
		"reason": "The task is not valid: input is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected
}

# METADATA
# title: input.agent_id.boolean
test_input_agent_id_boolean if {
	request := {
		"user_id": "sample",
		"query": "sample",
		"mode": "simple",
		"environment": "dev",
		"token_budget": 1,
		"timestamp": "2024-01-15T12:00:00Z",
		"session_id": "sample",
		"agent_id": true,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The task is not valid: agent_id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "task-guard", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# What Conftest is told

# METADATA
# title: A request that is denied fails
test_a_request_that_is_denied_fails if {
	request := {
		"user_id": "admin",
		"query": "rm -rf /",
		"mode": "standard",
		"environment": "prod",
		"token_budget": 5000,
	}
	expected := {
		{
			"msg": "deny query.dangerous_phrase (critical): The query holds the dangerous phrase `rm -rf`. Say what you want to reach without it.",
			"decision": "deny",
			"rule_id": "query.dangerous_phrase",
			"severity": "critical",
			"obligations": {},
		},
	}
	policy.violation == expected with input as request
}

# METADATA
# title: A request that is allowed passes
test_a_request_that_is_allowed_passes if {
	request := {
		"user_id": "dana",
		"query": "Summarise the report",
		"mode": "complex",
		"environment": "dev",
		"token_budget": 10000,
		"timestamp": "2026-03-02T12:00:00Z",
	}
	expected := set()
	policy.violation == expected with input as request
}

# Functions that every export shares

# METADATA
# title: A whole number has at most 15 digits, however it is written
test_whole_numbers if {
	policy.is_whole("123456789012345")
	policy.is_whole("5.0")
	policy.is_whole("5e0")
	not policy.is_whole("5.5")
	not policy.is_whole("1e15")
}

# METADATA
# title: The digits and the power of ten of a number with an exponent
test_scientific_numbers if {
	policy.scientific("12.50e3") == ["125", 2]
	policy.scientific("-1E-2") == ["1", -2]
}

# METADATA
# title: Digits fit by their count and their lowest power of ten
test_digits_that_fit if {
	policy.fits("", 99, 12, -6)
	policy.fits("1", 11, 12, -6)
	not policy.fits("1", 12, 12, -6)
	not policy.fits("1", -7, 12, -6)
}

# METADATA
# title: Numbers are compared in millionths
test_millionths if policy.millionths(1.5) == 1500000

# METADATA
# title: A timestamp is what RFC 3339 says, from 1970 to 2199
test_timestamps if {
	policy.is_timestamp("2026-01-01T03:00:00Z")
	policy.is_timestamp("2026-01-01T03:00:00.5+02:00")
	not policy.is_timestamp("2026-01-01T3:00:00Z")
	not policy.is_timestamp("1969-12-31T23:59:59Z")
	not policy.is_timestamp("2200-01-01T00:00:00Z")
	not policy.is_timestamp(0)
}

# METADATA
# title: A string is one of a set
test_one_of if {
	policy.one_of("a", {"a", "b"})
	not policy.one_of("c", {"a", "b"})
	not policy.one_of(0, {"a", "b"})
}

# METADATA
# title: Letters that are one in upper case are one
test_fold if policy.fold("Sς") == policy.fold("ſΣ")

# METADATA
# title: The time of day of an instant
test_wall_clock if policy.wall_clock("2026-01-01T03:04:59Z", "UTC") == "03:04"

# METADATA
# title: A time of day lies between two, across midnight too
test_within if {
	policy.within("08:00", "08:00", "17:00")
	not policy.within("17:00", "08:00", "17:00")
	policy.within("22:00", "22:00", "08:00")
	policy.within("07:59", "22:00", "08:00")
	not policy.within("08:00", "22:00", "08:00")
}

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
# title: A number in a reason
test_text_of_a_number if {
	policy.decimal_text([]) == "(missing)"
	policy.decimal_text([-1500000]) == "-1.5"
	policy.decimal_text([2000000]) == "2"
}
