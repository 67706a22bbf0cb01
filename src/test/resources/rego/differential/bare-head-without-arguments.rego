package bare_head_without_arguments

foo()
