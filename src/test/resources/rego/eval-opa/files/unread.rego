package unread

# METADATA
# scope: file
p := 1

# METADATA
# authors: [" "]
q := 1
