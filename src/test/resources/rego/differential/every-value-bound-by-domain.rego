package every_value_bound_by_domain

xs := {"b": ["b", "c"], "c": ["a"]}

p if {
	every x in xs[x] { x == "b" }
}

q if {
	every x in xs[x] { x != x }
}
