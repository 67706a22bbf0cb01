package every_with_or

import rego.v2

p if {
	every x in [1] { x } or true
}
