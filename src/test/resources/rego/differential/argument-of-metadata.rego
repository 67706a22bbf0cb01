package argument_of_metadata

p := x if {
	x := rego.metadata.rule("rule")
}
