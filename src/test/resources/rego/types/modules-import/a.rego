package a

import data.b

p if b.f("x")

r := b.g

#! 5:6 rego_type_error data.b.f: invalid argument(s)
#! 7:6 rego_type_error function data.b.g used as reference, not called
