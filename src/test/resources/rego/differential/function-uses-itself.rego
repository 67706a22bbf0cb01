package function_uses_itself

f(x) if f.a[x]
