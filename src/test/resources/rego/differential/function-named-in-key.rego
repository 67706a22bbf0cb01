# A variable hides the function from the key too.
package function_named_in_key

p[count("a")] := 1 if {
	input[count]
} else := 2
