package head_calls_parameter

p(strings) := [x | x := strings.reverse("a")]
