package policypack.masks

# METADATA
# description: The masks that can decide. A mask grants nothing by itself, only beside an allow.
deciding_masks contains id if {
	count(allows) > 0
	some id in masks
}
