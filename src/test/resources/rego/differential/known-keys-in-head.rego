package known_keys_in_head

p[q].r := p[q][q] if q := ["a", "b", "c"][i]
