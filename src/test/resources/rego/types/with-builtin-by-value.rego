package test

p if count([1]) == 1 with count as 5
