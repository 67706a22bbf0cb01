package rule_named_contains

contains if input.x
