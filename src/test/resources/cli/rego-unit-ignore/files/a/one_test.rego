package a_test

test_one if 1 == 1
