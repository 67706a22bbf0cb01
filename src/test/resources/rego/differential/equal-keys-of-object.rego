package equal_keys_of_object

p := v if {
	x := "a"
	v := {x: 1, "a": 2}
}

q := {lower("A"): 1, "a": 2}

r := v if {
	x := "a"
	v := {lower("A"): 1, x: 2, "a": 3}
}

s := {[lower("A")]: 1, ["a"]: 2}
