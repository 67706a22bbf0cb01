package b

q[k] := v if some k, v in input
