package every_input

p if {
	every input in [1] { input > 1 }
}
