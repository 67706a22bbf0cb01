package with_of_equality

p if true with eq as 2
