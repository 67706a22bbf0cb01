package policy

allow if {
	response := http.send({"method": "get", "url": "https://users/ada"})
	response.status_code == 200
}
