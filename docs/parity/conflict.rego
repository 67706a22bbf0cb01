package conflict

decision := "deny" if endswith(input.path, ".tf")

decision := "require_approval" if startswith(input.path, "iam/")
