# A default without a value is true.
package default_without_value

default v

default w # and a comment

w := 2 if 1 > 2

default f(_)

f(1) := 2

p := [f(1), f(2)]

default q q := 3
