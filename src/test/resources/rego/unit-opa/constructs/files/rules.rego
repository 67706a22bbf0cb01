package rules

import data.tables

# Rules in many forms; the tests reach about half of them.
first := "a" if startswith(input.name, "a")

second := "b" if {
	not startswith(input.name, "b")
	not input.missing
	endswith(input.name, "b")
}

missing_part if startswith(input.absent, "x")

deep if {
	some i
	input.items[i].kind == "k"
	lower(trim(input.items[i].name, " ")) == "n"
}

objects[key] := value if {
	some key, value in tables.map
	value > 1
}

values contains {
	"k": k,
	"v": v,
} if {
	some k, v in tables.map
	v < 3
}

nested := {x: [y | some y in tables.lists[x]; y > 2] |
	some x, _ in tables.lists
}

both if {
	input.a == 1; input.b == 2
}

every_one if {
	every x in input.list {
		x > 0
		x < 10
	}
}

choice := "one" if {
	input.n == 1
} else := "two" if {
	input.n == 2
	true
} else := concat("", ["o", "ther"]) if {
	input.n > 2
} else := "none"

helper(x) := "small" if x < 10

helper(x) := "big" if {
	x >= 10
	true
}

helper("text") := "text"

pair(a, b) if {
	a == b
} else := false

set_of := {1, 2} | {3}

message := sprintf("%s-%d", [
	input.name,
	count(input.list),
])

with_data if {
	tables.map.z == 26 with data.tables.map as {"z": 26}
}

lines := concat(",", [x |
	some x in split(
		input.text,
		"\n",
	)
	x != ""
])

unreached if {
	false
	input.x == 1
}

template := $"{input.name} and {count(input.list)}"

in_check if input.role in {"admin", "owner"}

not_in_check if not input.role in {"admin", "owner"}

chained if {
	x := input.list[_]
	x > 100
	y := x + 1
	y > 102
}

default fallback := "nothing"

fallback := input.value if input.value
