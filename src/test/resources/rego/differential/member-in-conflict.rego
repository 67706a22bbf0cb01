package member_in_conflict

a.b.d := a.b[c] if c := "c"

a.b[c] := "C" if c := "c"

a.b.d := "D"

