# Private keys sign only if their parts fit each other.
package key_whose_parts_do_not_fit

key(_) := data["key-whose-parts-do-not-fit"].key

changes(key) := [
	{},
	{"p": "AQ"},
	{"p": "AA"},
	{"q": ""},
	{"p": key.n, "q": "AQ"},
	{"p": key.q, "q": key.p},
	{"p": key.q},
	{"d": "AQAB"},
	{"e": "Aw"},
	{"n": key.d},
	{"qi": "AQAB"},
]

changed := {i | some i, change in changes(key(0)); signs(object.union(key(0), change))}

removed := {name | some name, _ in key(0); signs(object.remove(key(0), [name]))}

only_inverse if signs(object.union(object.remove(key(0), ["dp"]), {"qi": "AQAB"}))

signs(k) if io.jwt.encode_sign({"alg": "RS256"}, {"a": 1}, k)
