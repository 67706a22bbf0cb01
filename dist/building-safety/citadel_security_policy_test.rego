# METADATA
# title: Tests of citadel.security
# description: For each rule a case that it decides, and what else it takes to run every line.
# custom:
#   pack: building-safety
#   version: "1.0.0"
package citadel.security_test

import data.citadel.security as policy

# Decisions

# METADATA
# title: "doors are unlocked for security officers only [2]"
test_doors_are_unlocked_for_security_officers_only_2 if {
	request := {"role": "visitor", "door_zone": "lobby", "time": 12, "door_id": "D-1", "duration": 30}
	expected := {
		"decision": "deny",
		"rule_id": "door.role",
		"severity": "high",
		"reason": "Insufficient permissions",
		"obligations": {},
		"matched_rules": ["door.role"],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "doors are unlocked from 6 to 22 o'clock, both included [1]"
test_doors_are_unlocked_from_6_to_22_o_clock_both_included_1 if {
	request := {
		"role": "security_officer",
		"door_zone": "lobby",
		"time": 5,
		"door_id": "D-1",
		"duration": 30,
	}
	expected := {
		"decision": "deny",
		"rule_id": "door.hours",
		"severity": "medium",
		"reason": "Outside allowed hours (6 AM - 10 PM)",
		"obligations": {},
		"matched_rules": ["door.hours"],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "doors in a restricted zone stay locked [1]"
test_doors_in_a_restricted_zone_stay_locked_1 if {
	request := {
		"role": "security_officer",
		"door_zone": "restricted",
		"time": 12,
		"door_id": "D-1",
		"duration": 30,
	}
	expected := {
		"decision": "deny",
		"rule_id": "door.restricted_zone",
		"severity": "high",
		"reason": "Restricted zone requires additional approval",
		"obligations": {},
		"matched_rules": ["door.restricted_zone"],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an unlocked door gives every field
test_an_unlocked_door_gives_every_field if {
	request := {
		"role": "security_officer",
		"door_zone": "lobby",
		"time": 12,
		"door_id": "D-1",
		"duration": 30,
	}
	expected := {
		"decision": "allow",
		"rule_id": "door.unlock",
		"severity": "low",
		"reason": "Policy allows door unlock",
		"obligations": {},
		"matched_rules": ["door.unlock"],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a role is invalid
test_a_request_without_a_role_is_invalid if {
	request := {"door_zone": "lobby", "time": 12}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: role is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a zone is invalid
test_a_request_without_a_zone_is_invalid if {
	request := {"role": "security_officer", "time": 12}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: door_zone is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a time is invalid
test_a_request_without_a_time_is_invalid if {
	request := {"role": "security_officer", "door_zone": "lobby"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: time is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a duration that is text is invalid
test_a_duration_that_is_text_is_invalid if {
	request := {"role": "security_officer", "door_zone": "lobby", "time": 12, "duration": "long"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: duration is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "building-safety", "version": "1.0.0"},
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
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected
}

# METADATA
# title: input.door_id.boolean
test_input_door_id_boolean if {
	request := {"role": "sample", "door_zone": "sample", "time": 1, "door_id": true, "duration": 1}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: door_id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "building-safety", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# What no request brings about

# METADATA
# title: What no rule matches gets the default
test_what_no_rule_matches_gets_the_default if {
	policy.decision.rule_id == "default" with input as {"role": "visitor", "door_zone": "lobby", "time": 12, "door_id": "D-1", "duration": 30} with data.citadel.security.matched_rules as []
}

# What Conftest is told

# METADATA
# title: A request that is denied fails
test_a_request_that_is_denied_fails if {
	request := {"role": "visitor", "door_zone": "lobby", "time": 12, "door_id": "D-1", "duration": 30}
	expected := {
		{
			"msg": "deny door.role (high): Insufficient permissions",
			"decision": "deny",
			"rule_id": "door.role",
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
		"role": "security_officer",
		"door_zone": "lobby",
		"time": 12,
		"door_id": "D-1",
		"duration": 30,
	}
	expected := set()
	policy.violation == expected with input as request
}

# Functions that every export shares

# METADATA
# title: A number has at most 12 digits and 6 decimals
test_decimals if {
	policy.is_decimal("-123456789012.654321")
	policy.is_decimal("1.5e3")
	not policy.is_decimal("1234567890123")
	not policy.is_decimal("0.0000001")
	not policy.is_decimal("1e12")
	not policy.is_decimal("1e999")
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
