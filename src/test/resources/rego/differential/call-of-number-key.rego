package call_of_number_key

f[1](x) := x

p := f[1](2)
