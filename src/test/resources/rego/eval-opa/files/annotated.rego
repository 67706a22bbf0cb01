# METADATA
# title: A package
# description: |
#   More than
#   one line.
# organizations: [Acme]
# custom:
#   level: 3
package annotated

# METADATA
# title: A rule
# authors:
# - Ada Lovelace <ada@example.org>
# - name: Bob
# related_resources:
# - https://example.org/a
# - ref: https://example.org/b
#   description: more
# custom:
#   severity: high
own := rego.metadata.rule()

# METADATA
# scope: document
# title: All of them

# METADATA
# title: This one
chain contains link.path if some link in rego.metadata.chain()

chain contains link.annotations if some link in rego.metadata.chain()

none := rego.metadata.rule()

# METADATA
# custom:
#   message: no
inner contains message if {
	message := sprintf("%v %d", [rego.metadata.rule().custom.message, count(rego.metadata.chain())])
}

inner contains text if {
	text := [x | x := rego.metadata.rule()][0]
}

# METADATA
# entrypoint: true
# title: Entry
entry := rego.metadata.chain()
