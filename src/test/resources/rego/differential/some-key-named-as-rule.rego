package some_key_named_as_rule

p if {
	some {p: 0} in [{"foo": set()}]
}
