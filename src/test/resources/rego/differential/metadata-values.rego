package metadata_values

# METADATA
# scope: rule
# title: one

# METADATA
# scope: rule
# title: two
# custom: {d: 2020-01-01, f: 1.50, g: 1.0, h: 0x10, i: 1e3, n: null, t: 2001-12-14t21:59:43.10-05:00, u: 2001-12-14 21:59:43, y: yes}
# schemas:
# - input: schema.foo.bar
# - input.x: {type: object, properties: {a: {type: string}}}
# - data.foo["a b"].c: schema
# related_resources:
# - http://ab/c x?d=e f#g h
# - {ref: " HTTP://Foo ", description: " x "}
# - 7up
# authors: [" Ann  B <a@b.c> ", {name: " x "}, "<e@f>"]
# labels: {a: 1, 2: b}
# organizations: [a, 1, ~, true]
q := x if { x := [rego.metadata.chain(), rego.metadata.rule()] }
