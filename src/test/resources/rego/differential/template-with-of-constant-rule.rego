# What with replaces is lost on a rule that OPA takes for constant.
package template_with_of_constant_rule

p := [$"{a with input[_] as 1}", $"{b with input[_] as 1}", $"{c with input[_] as 1}"]

q := [$"{d with input as 1}", $"{e with input as 1}"]

r := [$"{f with input as 1}", $"{g with input as 1}"]

a := {}

b := [1] if { true } else := 2

c if true with input as 3

d := [x | x := input]

e := $"{input}"

f := [count([input])]

g := {"a": input.b}
