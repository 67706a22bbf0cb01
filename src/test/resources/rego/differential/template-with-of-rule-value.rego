package template_with_of_rule_value

a := input.a

p := x if {
	x := $"foo {a with input as a}"
}
