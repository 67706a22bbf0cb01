package member_uses_member

a.b.d := a.b.c

a.b[c] := "C" if c := "c"

roles.admin := roles.user | {"write"}

roles[name] := {"read"} if some name in ["user", "guest"]

limits.low := limits[x] - 1 if x := "high"

limits[name] := 10 if name := "high"

deep.x.y := deep.x.z + 1

deep.x[k] := 1 if k := "z"
