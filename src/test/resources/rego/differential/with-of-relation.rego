package with_of_relation

p if true with walk as 2
