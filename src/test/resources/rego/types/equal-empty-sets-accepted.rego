package test

p if set() == {1}
