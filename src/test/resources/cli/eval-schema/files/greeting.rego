package greeting

# METADATA
# scope: document
# schemas:
# - input: schema.more.person
hello := sprintf("Hello %s", [input.nam]) if input.age.years > 18

hello := "Hello" if input.name.first
