package policy_test

import data.policy

answers(request) := {"status_code": 200, "body": {"admin": endswith(request.url, "/ada")}}

test_allowed if policy.allow with input.user as "ada" with http.send as answers

test_denied if not policy.allow with input.user as "bob" with http.send as answers

test_not_found if not policy.allow with input.user as "ada" with http.send as {"status_code": 404}

test_addresses if {
	policy.addresses == {"::1"} with input.host as "localhost" with net.lookup_ip_addr as {"::1"}
}

certificates(_) := [{"Subject": {"CommonName": "ada"}}]

test_names if {
	policy.names == {"ada"} with input.chain as "..." with crypto.x509.parse_certificates as certificates
}

parsed("{me}", _) := ["tree", {}]

test_query if {
	every query in {"{me}"} {
		policy.deny == {"tree"} with input.query as query with graphql.parse as parsed
	}
}

test_signed if {
	found := [headers | headers := policy.signed with input.request as {} with providers.aws.sign_req as {"headers": 1}]
	found == [1]
}
