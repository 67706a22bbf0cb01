package unused_name

p if {
	some x
	true
}
