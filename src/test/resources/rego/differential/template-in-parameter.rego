package template_in_parameter

p contains f

f($"{x} {f.y}") := 42 if {
	x = "foo"
	f = {"y": 1}
}
