package policy_test

import data.policy

test_allow if policy.allow with http.send as {"status_code": 200}

test_deny if {
	results := [1 | policy.allow with http.send as {"status_code": 404}]
	results == []
}
