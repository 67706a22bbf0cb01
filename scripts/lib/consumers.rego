# METADATA
# description: |
#   What scripts/check-consumers asks of the programs that run an export. The input is
#   opa-input-fixtures.json; what other programs said is under data.answers.
package consumers

# METADATA
# description: The first fixture of each rule that decides, for programs that take a file for each request.
samples := [f |
	some i, f in input.fixtures
	is_object(f.input)
	ids := [before.decision.rule_id | some j, before in input.fixtures; j < i; is_object(before.input)]
	not f.decision.rule_id in ids
]

# METADATA
# description: The requests of the samples, one a line.
requests := concat("\n", [json.marshal(f.input) | some f in samples])

# METADATA
# description: Asks a server for the decision on every fixture, also on the one without any input.
server := {"asked": count(answers), "wrong": wrong} if {
	url := opa.runtime().env.CONSUMERS_URL
	answers := [{"name": f.name, "same": answer.body.result == f.decision} |
		some f in input.fixtures
		request := {"method": "post", "url": url, "body": object.filter(f, ["input"])}
		answer := http.send(request)
	]
	wrong := [answer.name | some answer in answers; not answer.same]
}

# METADATA
# description: What `opa exec` said of the samples, which stand in files 0.json, 1.json, …
exec := {"asked": count(answers), "wrong": wrong} if {
	answers := data.answers.result
	wrong := [f.name |
		some i, f in samples
		count([1 | some answer in answers; is_file(answer.path, i); answer.result == f.decision]) != 1
	]
}

# METADATA
# description: What `conftest test --output json` said of the samples.
conftest := {"asked": count(answers), "wrong": wrong} if {
	answers := data.answers.files
	wrong := [f.name |
		some i, f in samples
		count([1 | some answer in answers; is_file(answer.filename, i); reports(answer, f.decision)]) != 1
	]
}

is_file(path, i) if endswith(path, sprintf("/%d.json", [i]))

# METADATA
# scope: document
# description: Whether Conftest reports a decision as docs/consumers.md says.
reports(answer, decision) if {
	decision.decision in {"deny", "require_approval"}
	[message(decision)] == [failure.msg | some failure in answer.failures]
	not answer.warnings
}

reports(answer, decision) if {
	decision.decision == "mask"
	[message(decision)] == [warning.msg | some warning in answer.warnings]
	not answer.failures
}

reports(answer, decision) if {
	decision.decision == "allow"
	not answer.failures
	not answer.warnings
}

message(decision) := concat("", [
	decision.decision,
	" ",
	decision.rule_id,
	" (",
	decision.severity,
	"): ",
	decision.reason,
])
