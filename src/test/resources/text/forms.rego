package forms

import rego.v1

# What OPA makes of texts; null for what its builtin refuses.
instants := [instant(text) | some text in input.texts]

instant(text) := time.parse_rfc3339_ns(text)

default instant(_) := null

addresses := [[held("0.0.0.0/0", text), held("::/0", text)] | some text in input.texts]

held(network, address) := net.cidr_contains(network, address)

default held(_, _) := null

containments := [[held(network, address) | some address in input.addresses] | some network in input.networks]

folds := [lower(upper(text)) | some text in input.texts]

assigned := [i |
	some i, text in input.texts
	regex.match(`^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Co}]$`, text)
]

# The wall clock of each zone at each of its seconds.
clocks := [[[time.clock([s * 1000000000, zone]), time.weekday([s * 1000000000, zone])] | some s in seconds] |
	some zone, seconds in input.zones
]
