package b_test

import data.b

test_a if b.allow with input as {"x": 1, "list": [1, 2, 3]}
test_b if not b.deny with input as {"ok": true}
test_c if b.s == {"A", "B"}
test_d if b.obj.a == 2
test_e if b.e == "two" with input as {"e": 2}
test_f if b.const == 7
test_g if b.list == [2, 3] with input as {"list": [1, 2, 3]}
test_h if b.all with input as {"list": [1, 2, 3]}
test_i if b.chain with input as {"x": 1}
