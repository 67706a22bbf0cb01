# OPA refuses the name of a function in front of with behind or.
package function_replaced_by_object

import future.keywords.or

p if {
	input.x > 0 or input.y > 0 with net.cidr_merge as {"x": 0}
}
