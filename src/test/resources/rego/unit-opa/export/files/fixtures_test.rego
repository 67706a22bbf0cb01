package fixtures_test

test_fixture[fixture.name] if {
	some fixture in data.set.fixtures
	data.cavra.policy.decision == fixture.decision with input as fixture.input
}

test_nothing_is_empty if count(data.set.fixtures) > 100
