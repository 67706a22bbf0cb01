package with_of_nothing

p if true with nothing as 2
