package test

p if not some x in [1]
