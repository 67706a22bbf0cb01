package nested_template_of_unsafe

p := $`{$"{a}"}`
