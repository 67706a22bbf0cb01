package shadowed_names
import rego.v2
p if {
	a := -100
	{
		a < 0
		a := 1
	} and { a == -100 }
	a == -100
}
q := [y | x := 3; y := [x | x := x + 1]]
r := [y | xs := [1, 2]; y := [x | some x in xs; xs := [x]; xs == [x]]]
s if {
	x := 1
	every y in [1, 2] {
		x := y + x
		x > 1
	}
}
t := {x: 1, y: 2} if {
	x := "a"
	y := "b"
}
u := [z | some x in [{"a": 1}]; z := [x | x := x.a; some k, v in [x]; v > 0]]
