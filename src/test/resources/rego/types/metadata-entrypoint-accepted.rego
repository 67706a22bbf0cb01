# METADATA
# entrypoint: on
package test

# METADATA
# entrypoint: true
q := 1
