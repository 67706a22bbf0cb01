package shop

default discount := 0

discount := 10 if {
	input.customer == "member"
	input.total >= 100
}

discount := 5 if {
	input.customer == "guest"
	input.total >= 500
}
