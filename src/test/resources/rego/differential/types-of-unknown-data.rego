package types_of_unknown_data

r contains false

p if {
	some k
	data.base.xs[k]
	k + 1 > 0
}
