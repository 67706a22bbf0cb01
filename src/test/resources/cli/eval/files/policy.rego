package example.access

import data.roles

default allow := false

allow if {
	input.user == "ada"
	"write" in roles[input.user]
}

allow if input.user == "root"

deny contains msg if {
	some role in roles[input.user]
	role == "audit"
	msg := sprintf("<%s> & co", [role])
}

level[name] := count(list) if some name, list in roles

double(x) := x * 2

half(x) := x / 2

wrong := 1 / input.zero

both := 1 if input.both
both := 2 if input.both

mixed := {"b": 1, "a": [1.50, 1e3, -0.0], 3: {4, 5}, [1]: "list", "é": "\u2028<"}
