package keys_of_html

p := {[$"<{k}>"]: $"<{v}>" | some k, v in ["foo", false]}
