package slow_test

test_quick if 1 == 1

test_slow if {
	every a in numbers.range(1, 2000) {
		every b in numbers.range(1, 2000) {
			every c in numbers.range(1, 2000) {
				a + b + c > 0
			}
		}
	}
}
