# METADATA
# scope: document
package test

q := 1

#! 1:1 rego_parse_error annotation scope 'document' must be applied to rule (have package)
