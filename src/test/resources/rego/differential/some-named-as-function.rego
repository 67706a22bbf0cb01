# The name of a function counts among those of the collection.
package some_named_as_function

p if some net in net.cidr_expand("1.1.1.1/32")

q if some f in [f(1)]

f(x) := x

r if some f in data.some_named_as_function.f(1)
