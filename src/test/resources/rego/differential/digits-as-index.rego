package digits_as_index

a := data["digits-as-index"].a

p contains text if {
	some text in ["1", "01", "+1", "1.0", ".", "-0", "", "-1", "3", "1e0", "x", "00000000000000000001"]
	data["digits-as-index"].a[text]
}

q contains data["digits-as-index"].a[data["digits-as-index"].a[_]]

r contains data["digits-as-index"].a[n] if some n in [1, 1.0, 1e0, 10e-1]

s contains a["1"]

t contains data["digits-as-index"].b.c["1"][_]

u contains a if a := data["digits-as-index"].a["1"] with data["digits-as-index"].a as [3, 4]
