package parameter_call

f(count([1])) := 1
