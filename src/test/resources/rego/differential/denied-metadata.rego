package denied_metadata

p if not rego.metadata.rule()

q := x if x := rego.metadata.chain() with input as 1
