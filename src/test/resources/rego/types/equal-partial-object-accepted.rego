package test

o[k] := v if { some k, v in input.m }
p if o.b == "a"
