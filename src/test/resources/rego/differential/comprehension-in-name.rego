package comprehension_in_name

p[[x | x := x]] := y if {
	o := {[]: 1}
	o[x] = y
}
