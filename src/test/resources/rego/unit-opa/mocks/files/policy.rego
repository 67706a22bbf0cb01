package policy

default allow := false

allow if {
	response := http.send({"method": "get", "url": sprintf("https://users/%s", [input.user])})
	response.status_code == 200
	response.body.admin
}

addresses := net.lookup_ip_addr(input.host)

names contains certificate.Subject.CommonName if {
	some certificate in crypto.x509.parse_certificates(input.chain)
}

deny contains query if {
	query := graphql.parse(input.query, "type Query { me: String }")[0]
}

signed := providers.aws.sign_req(input.request, {}, time.now_ns()).headers
