package bad

x if y

z if {
	q
}
