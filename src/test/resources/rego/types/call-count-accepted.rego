package test

p if { count("a") == 1; count([1]) == 1; count({1}) == 1; count({"a": 1}) == 1 }
