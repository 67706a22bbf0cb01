package policypack.library_test

import data.policypack.library as policy

# METADATA
# title: A number has at most 12 digits and 6 decimals
test_decimals if {
	policy.is_decimal("-123456789012.654321")
	policy.is_decimal("1.5e3")
	not policy.is_decimal("1234567890123")
	not policy.is_decimal("0.0000001")
	not policy.is_decimal("1e12")
	not policy.is_decimal("1e999")
}

# METADATA
# title: A whole number has at most 15 digits, however it is written
test_whole_numbers if {
	policy.is_whole("123456789012345")
	policy.is_whole("5.0")
	policy.is_whole("5e0")
	not policy.is_whole("5.5")
	not policy.is_whole("1e15")
}

# METADATA
# title: The digits and the power of ten of a number with an exponent
test_scientific_numbers if {
	policy.scientific("12.50e3") == ["125", 2]
	policy.scientific("-1E-2") == ["1", -2]
}

# METADATA
# title: Digits fit by their count and their lowest power of ten
test_digits_that_fit if {
	policy.fits("", 99, 12, -6)
	policy.fits("1", 11, 12, -6)
	not policy.fits("1", 12, 12, -6)
	not policy.fits("1", -7, 12, -6)
}

# METADATA
# title: Numbers are compared in millionths
test_millionths if policy.millionths(1.5) == 1500000

# METADATA
# title: A whole number comes back from its millionths
test_unscaled if policy.unscaled(3000000) == 3

# METADATA
# title: A timestamp is what RFC 3339 says, from 1970 to 2199
test_timestamps if {
	policy.is_timestamp("2026-01-01T03:00:00Z")
	policy.is_timestamp("2026-01-01T03:00:00.5+02:00")
	not policy.is_timestamp("2026-01-01T3:00:00Z")
	not policy.is_timestamp("1969-12-31T23:59:59Z")
	not policy.is_timestamp("2200-01-01T00:00:00Z")
	not policy.is_timestamp(0)
}

# METADATA
# title: An address has no zone, port, leading zero or prefix length
test_addresses if {
	policy.is_address("192.0.2.1")
	policy.is_address("2001:db8::1")
	not policy.is_address("192.0.2.01")
	not policy.is_address("192.0.2.0/24")
	not policy.is_address("localhost")
	not policy.is_address(0)
}

# METADATA
# title: An address has one text
test_text_of_an_address if {
	policy.address("192.0.2.1") == "192.0.2.1"
	policy.address("2001:DB8:0::1") == "2001:db8::1"
	policy.address("::ffff:192.0.2.1") == "192.0.2.1"
}

# METADATA
# title: A string is one of a set
test_one_of if {
	policy.one_of("a", {"a", "b"})
	not policy.one_of("c", {"a", "b"})
	not policy.one_of(0, {"a", "b"})
}

# METADATA
# title: A number is one of a list, however it is written
test_one_of_decimals if {
	policy.one_of_decimals("1.50", [1500000])
	not policy.one_of_decimals("1.51", [1500000])
}

# METADATA
# title: A whole number is one of a list, however it is written
test_one_of_wholes if {
	policy.one_of_wholes("5.0", [5000000])
	not policy.one_of_wholes("6", [5000000])
}

# METADATA
# title: An instant is one of a list, in any zone
test_one_of_instants if {
	instant := time.parse_rfc3339_ns("2026-01-01T04:00:00+01:00")
	policy.one_of_instants("2026-01-01T03:00:00Z", [instant])
	not policy.one_of_instants("2026-01-01T03:00:01Z", [instant])
}

# METADATA
# title: An address is one of a set, however it is written
test_one_of_addresses if {
	policy.one_of_addresses("2001:DB8::1", {"2001:db8::1"})
	not policy.one_of_addresses("2001:db8::2", {"2001:db8::1"})
}

# METADATA
# title: Letters that are one in upper case are one
test_fold if policy.fold("Sς") == policy.fold("ſΣ")

# METADATA
# title: The time of day of an instant
test_wall_clock if policy.wall_clock("2026-01-01T03:04:59Z", "UTC") == "03:04"

# METADATA
# title: A time of day lies between two, across midnight too
test_within if {
	policy.within("08:00", "08:00", "17:00")
	not policy.within("17:00", "08:00", "17:00")
	policy.within("22:00", "22:00", "08:00")
	policy.within("07:59", "22:00", "08:00")
	not policy.within("08:00", "22:00", "08:00")
}

# METADATA
# title: The day of the week of an instant
test_weekday if policy.weekday("2026-01-01T03:04:00Z", "UTC") == "thursday"

# METADATA
# title: The text of a value in a reason
test_text_of_a_value if {
	policy.text_of(null) == "(missing)"
	policy.text_of(true) == "true"
	policy.text_of(false) == "false"
	policy.text_of("two\nlines") == "two�lines"
}

# METADATA
# title: A long text is cut
test_shortened if {
	policy.shortened("short") == "short"
	long := concat("", ["x" | some _ in numbers.range(1, 201)])
	policy.shortened(long) == concat("", [substring(long, 0, 200), "…"])
}

# METADATA
# title: A number in a reason
test_text_of_a_number if {
	policy.decimal_text([]) == "(missing)"
	policy.decimal_text([-1500000]) == "-1.5"
	policy.decimal_text([2000000]) == "2"
}

# METADATA
# title: Of equal items the first stays
test_distinct if policy.distinct(["b", "a", "b"]) == ["b", "a"]
