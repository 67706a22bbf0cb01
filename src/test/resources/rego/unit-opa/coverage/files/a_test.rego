package a_test

import data.a

test_a if a.allow with input as {"x": 1, "list": [1, 2, 3]}
test_b if not a.deny with input as {"ok": true}
test_c if a.s == {"A", "B"}
test_d if a.obj.a == 2
test_e if a.e == "two" with input as {"e": 2}
test_f if a.const == 7
test_g if a.list == [2, 3] with input as {"list": [1, 2, 3]}
test_h if a.all with input as {"list": [1, 2, 3]}
test_i if a.chain with input as {"x": 1}
