package index_with_fraction

p := [1, {1, 2}][0.0] / 0.0
