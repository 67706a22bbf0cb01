package every_of_hidden_function

p if {
	every floor in floor(1.5) { floor > 1 }
}
