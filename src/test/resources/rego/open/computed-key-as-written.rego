# OPA keeps keys apart until it needs the whole object.
package computed_key_as_written

p := {"a": 1, lower("A"): 2}.a
