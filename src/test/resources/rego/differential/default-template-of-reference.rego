package default_template_of_reference

default p := $"{input.x}"
