package tree.rules

sum := data.x + data.deep.y
