# METADATA
# scope: subpackages
# title: around

# METADATA
# title: package
package metadata_chain

# METADATA
# scope: document
# description: |
#   two
#
#   parts
# custom:
#   long: >-
#     a
#     b
q[x] := rego.metadata.chain() if some x in [1]

# METADATA
# title: 1.0
# description: ~
q[x] := rego.metadata.rule() if some x in [2]

q[x] := rego.metadata.rule() if some x in [3]

#METADATA
#title: entrypoint
#entrypoint: yes
r := rego.metadata.chain()

s if {
	true
# METADATA
# title: from a body
	true
}

t := rego.metadata.rule()
