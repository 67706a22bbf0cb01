# METADATA
# scope: rule
package test

q := 1

#! 1:1 rego_parse_error annotation scope 'rule' must be applied to rule (have package)
