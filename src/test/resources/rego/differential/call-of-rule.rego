package call_of_rule

upper := 1

p := upper("a")
