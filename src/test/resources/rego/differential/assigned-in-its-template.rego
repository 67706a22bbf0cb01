package assigned_in_its_template

p := x if {
	x := $"{x}"
}
