package template_of_reference_in_parameter

x := {"y": 1}

f($"{x.y}") := 1

g([$"{y.z}"]) := 1

h($"{lower(z)}") := 1
