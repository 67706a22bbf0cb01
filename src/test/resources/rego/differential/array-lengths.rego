package array_lengths

p contains x if [1, x, 3] = [1, 2]
