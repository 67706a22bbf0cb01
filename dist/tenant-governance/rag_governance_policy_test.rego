# METADATA
# title: Tests of rag.governance
# description: For each rule a case that it decides, and what else it takes to run every line.
# custom:
#   pack: tenant-governance
#   version: "1.0.0"
package rag.governance_test

import data.rag.governance as policy

# Decisions

# METADATA
# title: filled.rule.incident.action_disabled.matches
test_filled_rule_incident_action_disabled_matches if {
	request := {"tenant_id": "sample", "user": {"id": "sample", "role": "sample"}, "action": "sample-1"}
	expected := {
		"decision": "deny",
		"rule_id": "incident.action_disabled",
		"severity": "critical",
		"reason": "The action sample-1 is switched off while an incident is handled. Wait, or call the incident lead.",
		"obligations": {},
		"matched_rules": ["incident.action_disabled"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request with data.policypack["rag.governance"].incident.disabled_actions as ["sample-1"]
}

# METADATA
# title: what is denied stays masked where it is logged
test_what_is_denied_stays_masked_where_it_is_logged if {
	request := {
		"tenant_id": "meridian-health",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"region": "us-east-1", "tags": ["pii"]},
	}
	expected := {
		"decision": "deny",
		"rule_id": "residency.outside",
		"severity": "high",
		"reason": "meridian-health keeps its data in the European Union; the region us-east-1 is not among its regions.",
		"obligations": {"mask": ["pii"]},
		"matched_rules": ["residency.outside", "resource.pii"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "leaving out the region does not leave the tenant's regions"
test_leaving_out_the_region_does_not_leave_the_tenant_s_regions if {
	request := {
		"tenant_id": "meridian-health",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {},
	}
	expected := {
		"decision": "deny",
		"rule_id": "residency.unknown",
		"severity": "high",
		"reason": "meridian-health keeps its data in the European Union. Send resource.region.",
		"obligations": {},
		"matched_rules": ["residency.unknown"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "a viewer's export says what to do"
test_a_viewer_s_export_says_what_to_do if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "viewer"},
		"action": "export",
		"rows": 100,
	}
	expected := {
		"decision": "deny",
		"rule_id": "export.viewer",
		"severity": "high",
		"reason": "The role viewer may not export. Ask somebody who may, or for another role.",
		"obligations": {},
		"matched_rules": ["export.viewer"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: an export over the limit says so
test_an_export_over_the_limit_says_so if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "export",
		"rows": 1000001,
	}
	expected := {
		"decision": "deny",
		"rule_id": "export.too_many_rows",
		"severity": "high",
		"reason": "An export of 1000001 rows is over the limit of 1,000,000. Export less at a time.",
		"obligations": {},
		"matched_rules": ["export.too_many_rows"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a large export needs the approval of a data owner
test_a_large_export_needs_the_approval_of_a_data_owner if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "export",
		"rows": 10000,
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "export.many_rows",
		"severity": "medium",
		"reason": "An export of 10000 rows needs the approval of a data owner. Up to 9,999 rows need none.",
		"obligations": {"approvers": ["Data Owners"]},
		"matched_rules": ["export.many_rows"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: leaving out the rows does not avoid the approval
test_leaving_out_the_rows_does_not_avoid_the_approval if {
	request := {"tenant_id": "acme", "user": {"id": "dana", "role": "analyst"}, "action": "export"}
	expected := {
		"decision": "require_approval",
		"rule_id": "export.unknown_rows",
		"severity": "medium",
		"reason": "An export that does not say how many rows it has needs the approval of a data owner. Send rows.",
		"obligations": {"approvers": ["Data Owners"]},
		"matched_rules": ["export.unknown_rows"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: deleting what is under legal hold needs Legal
test_deleting_what_is_under_legal_hold_needs_legal if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "delete",
		"resource": {"tags": ["legal_hold"]},
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "delete.legal_hold",
		"severity": "high",
		"reason": "This resource is under legal hold. Legal has to approve that it is deleted.",
		"obligations": {"approvers": ["Legal"]},
		"matched_rules": ["delete.legal_hold"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: leaving out the tags does not avoid the legal hold
test_leaving_out_the_tags_does_not_avoid_the_legal_hold if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "delete",
		"resource": {},
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "delete.unknown_tags",
		"severity": "high",
		"reason": "Without resource.tags the resource may be under legal hold. Send them, [] where there are none.",
		"obligations": {"approvers": ["Legal"]},
		"matched_rules": ["delete.unknown_tags"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: the reason names level and role
test_the_reason_names_level_and_role if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": [], "level": 3.5},
	}
	expected := {
		"decision": "require_approval",
		"rule_id": "resource.confidential",
		"severity": "high",
		"reason": "This resource has level 3.5; from level 3 on a data owner has to approve what analyst does.",
		"obligations": {"approvers": ["Data Owners"]},
		"matched_rules": ["resource.confidential"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: personal data is masked
test_personal_data_is_masked if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": ["pii"]},
	}
	expected := {
		"decision": "mask",
		"rule_id": "resource.pii",
		"severity": "medium",
		"reason": "This resource holds personal data, which everybody but the data protection officer sees masked.",
		"obligations": {"mask": ["pii"]},
		"matched_rules": ["resource.pii"],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "the number of rows decides on an export [1]"
test_the_number_of_rows_decides_on_an_export_1 if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "export",
		"rows": 0,
	}
	expected := {
		"decision": "allow",
		"rule_id": "default",
		"severity": "low",
		"reason": "default",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: "from level 3 on everybody but an admin needs approval [1]"
test_from_level_3_on_everybody_but_an_admin_needs_approval_1 if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": [], "level": 0},
	}
	expected := {
		"decision": "allow",
		"rule_id": "default",
		"severity": "low",
		"reason": "default",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a tenant is invalid
test_a_request_without_a_tenant_is_invalid if {
	request := {"user": {"id": "dana", "role": "analyst"}, "action": "read"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: tenant_id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without a user is invalid
test_a_request_without_a_user_is_invalid if {
	request := {"tenant_id": "acme", "action": "read"}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: user.id is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a request without an action is invalid
test_a_request_without_an_action_is_invalid if {
	request := {"tenant_id": "acme", "user": {"id": "dana", "role": "analyst"}}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: action is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a resource that is text is invalid, so it hides no region
test_a_resource_that_is_text_is_invalid_so_it_hides_no_region if {
	request := {
		"tenant_id": "meridian-health",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": "us-east-1",
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: resource is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: tags that are text are invalid
test_tags_that_are_text_are_invalid if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": "pii"},
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: resource.tags is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: tags that hold null are invalid
test_tags_that_hold_null_are_invalid if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": [null, "pii"]},
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: resource.tags[] is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a level that is text is invalid
test_a_level_that_is_text_is_invalid if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"level": "3"},
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: resource.level is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: rows that are text are invalid
test_rows_that_are_text_are_invalid if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "export",
		"rows": "100",
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: rows is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# METADATA
# title: a region that is a list is invalid
test_a_region_that_is_a_list_is_invalid if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"region": ["eu-central-1"]},
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: resource.region is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
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
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected
}

# METADATA
# title: input.user.boolean
test_input_user_boolean if {
	request := {
		"tenant_id": "sample",
		"user": true,
		"action": "sample",
		"resource": {"tags": ["sample"], "level": 1, "region": "sample"},
		"rows": 1,
	}
	expected := {
		"decision": "deny",
		"rule_id": "invalid_input",
		"severity": "high",
		"reason": "The request is not valid: user is missing or has the wrong type.",
		"obligations": {},
		"matched_rules": [],
		"policy": {"id": "tenant-governance", "version": "1.0.0"},
	}
	policy.decision == expected with input as request
}

# What Conftest is told

# METADATA
# title: A request that is denied fails
test_a_request_that_is_denied_fails if {
	request := {"tenant_id": "sample", "user": {"id": "sample", "role": "sample"}, "action": "sample-1"}
	expected := {
		{
			"msg": "deny incident.action_disabled (critical): The action sample-1 is switched off while an incident is handled. Wait, or call the incident lead.",
			"decision": "deny",
			"rule_id": "incident.action_disabled",
			"severity": "critical",
			"obligations": {},
		},
	}
	policy.violation == expected with input as request with data.policypack["rag.governance"].incident.disabled_actions as ["sample-1"]
}

# METADATA
# title: A request that is masked warns
test_a_request_that_is_masked_warns if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "read",
		"resource": {"tags": ["pii"]},
	}
	expected := {
		{
			"msg": "mask resource.pii (medium): This resource holds personal data, which everybody but the data protection officer sees masked.",
			"decision": "mask",
			"rule_id": "resource.pii",
			"severity": "medium",
			"obligations": {"mask": ["pii"]},
		},
	}
	policy.warn == expected with input as request
}

# METADATA
# title: A request that is allowed passes
test_a_request_that_is_allowed_passes if {
	request := {
		"tenant_id": "acme",
		"user": {"id": "dana", "role": "analyst"},
		"action": "export",
		"rows": 0,
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

# METADATA
# title: Of equal items the first stays
test_distinct if policy.distinct(["b", "a", "b"]) == ["b", "a"]
