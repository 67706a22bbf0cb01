package wildcard_denied

p if not input.xs[_]
