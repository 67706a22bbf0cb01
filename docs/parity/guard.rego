package guard

default decision := "allow"

decision := "deny" if not is_object(input)

decision := "deny" if object.get(input, "user", "nobody") == "nobody"
