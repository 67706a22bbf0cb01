package two_defaults

default p := 1

default p := 2
