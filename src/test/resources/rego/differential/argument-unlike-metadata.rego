package argument_unlike_metadata

p if rego.metadata.chain("rule")
