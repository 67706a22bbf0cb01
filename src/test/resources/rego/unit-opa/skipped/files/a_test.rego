package a

todo_test_x if false

test_y if true
