package facts

g("a", _)

h(x)

g_a if g("a", 2)

g_b if g("b", 2)

h_a if h("a")
