package rules_test

import data.rules

test_first if rules.first == "a" with input.name as "ab"

test_second if rules.second == "b" with input as {"name": "ab"}

test_missing if not rules.missing_part with input as {}

test_deep if rules.deep with input as {"items": [{"kind": "x"}, {"kind": "k", "name": " N "}]}

test_objects if rules.objects == {"b": 2, "c": 3}

test_values if count(rules.values) == 2

test_nested if rules.nested == {"x": [3], "y": []}

test_both if not rules.both with input as {"a": 1, "b": 3}

test_every if not rules.every_one with input as {"list": [1, 20, 3]}

test_choice if {
	rules.choice == "two" with input as {"n": 2}
	rules.choice == "other" with input as {"n": 3}
}

test_helper[case.x] if {
	some case in [{"x": 1, "want": "small"}, {"x": 11, "want": "big"}]
	rules.helper(case.x) == case.want
}

test_pair if not rules.pair(1, 2)

test_set if rules.set_of == {1, 2, 3}

test_message if rules.message == "n-2" with input as {"name": "n", "list": [1, 2]}

test_lines if rules.lines == "a,b" with input.text as "a\n\nb"

test_unreached if not rules.unreached with input as {"x": 1}

test_in if rules.in_check with input.role as "admin"

test_not_in if not rules.not_in_check with input.role as "admin"

test_chained if not rules.chained with input.list as [1, 101]

test_fallback if rules.fallback == "nothing"
