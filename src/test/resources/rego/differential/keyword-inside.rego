package keyword_inside

p := upper(default.foo)
