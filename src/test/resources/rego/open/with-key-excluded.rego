# OPA's index knows logical operators.
package with_key_excluded

import future.keywords.and

p if {
	(input.x < 2 with input[input] as 1) and input.y == 5
}
