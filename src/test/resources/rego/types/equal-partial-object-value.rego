package test

o[k] := v if { k := "a"; v := 1 }
p if o.b == "a"

#! 4:6 rego_type_error match error
