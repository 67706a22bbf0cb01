# OPA looks at declarations before it looks at what with replaces.
package target_declared_later

a := input.a

p := x if {
	x := $"foo {a with x as {"a": 42}}"
}
