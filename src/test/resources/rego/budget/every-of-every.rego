# ends with: eval_budget_error
package budget

p if {
	every a in r {
		every b in r {
			every c in r {
				a + b + c > 0
			}
		}
	}
}

r := numbers.range(1, 1000)
