package name_of_operand_body

import future.keywords.not

a if {
	a = 2
	not {
		a := 1
		a == 3
	}
	a == 2
}
