package some_input_in_input

p if {
	some input in input.networks
	net[input]
}

q contains k if some k, input in input with input.foo as "bar"
