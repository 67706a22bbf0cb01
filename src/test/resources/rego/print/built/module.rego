# METADATA
# title: Cavra
package cavra.policy

# user.tier: string, required
invalid contains "user.tier" if not one_of(input, {"a", "b"})
invalid contains "b" if x == 1

amount["model.size"] := millionths(input.x) if is_decimal(input.x)

# METADATA
# title: a.b
# custom:
#   pack: x
deny contains "a.b" if { # opening
	valid

	# before
	input.user.tier == "free" # behind
	amount["model.size"] > 3

	not startswith(input.a["if"], "x\n\"\\")
}

outcomes := {
	# one line a rule
	"a": {"order": 1, "b": []},
	# patterns
	"b": [
		`^(?s:a\.b)$`,
		"`",
		"\u2028é",
	],
	"c": (a | b), # last
}

default deciding := "default"

deciding := "invalid_input" if {
	not valid
} else := [id | some id in ids; id in strict][0] if {
	count(ids) > 0
} else := "x"

f(x, _) if x

g(x) := x + (x * 2)

long if {
	s := concat(
		"",
		[
			"a",
			id,
		],
	)
	every x in xs { x }
	every x in xs {
		x
		x == true
	}
	some [_, y] in xs
	long with input.x as 1
}
