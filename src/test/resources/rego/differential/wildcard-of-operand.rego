package wildcard_of_operand

import rego.v2

p if input.xs[_] or input.y
