package a_test

test_two if 1 == 2
