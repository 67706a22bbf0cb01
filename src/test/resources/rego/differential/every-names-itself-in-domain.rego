package every_names_itself_in_domain

x if {
	every x in x { x != x }
}
