package operand_uses_name_first

import future.keywords.and

p if {
	{ x > 1 } and true
	x := 2
}
