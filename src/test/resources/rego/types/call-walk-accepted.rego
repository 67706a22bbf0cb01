package test

p contains x if walk(input, [x, _])
