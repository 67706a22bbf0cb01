# ends with: eval_budget_error
package budget

p := count([1 | some i in numbers.range(1, 90000); many == other])

many := numbers.range(1, 9000)

other := numbers.range(1, 9000)
