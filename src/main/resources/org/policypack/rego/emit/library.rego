package policypack.library

# METADATA
# scope: document
# description: |
#   Whether a text is a number below 10^12 with at most 6 decimals. The text alone is judged,
#   before anything compares the number: some OPAs stop on a wild exponent.
is_decimal(text) if regex.match(`^-?[0-9]{1,12}(\.[0-9]{1,6}0{0,12})?$`, text)

is_decimal(text) if {
	[digits, exponent] := scientific(text)
	fits(digits, exponent, 12, -6)
}

# METADATA
# scope: document
# description: Whether a text is a whole number below 10^15; 5.0 and 5e0 are whole.
is_whole(text) if regex.match(`^-?[0-9]{1,15}(\.0{1,18})?$`, text)

is_whole(text) if {
	[digits, exponent] := scientific(text)
	fits(digits, exponent, 15, 0)
}

# METADATA
# description: |
#   The digits of a number written with an exponent, without zeros at either end, and the
#   power of ten of the last one.
scientific(text) := [digits, exponent] if {
	form := `^-?([0-9]{1,15})(?:\.([0-9]{1,18}))?[eE]([+-]?)([0-9]{1,2})$`
	some [_, whole, fraction, sign, power] in regex.find_all_string_submatch_n(form, text, 1)
	mantissa := concat("", [whole, fraction])
	kept := trim_right(mantissa, "0")
	digits := trim_left(kept, "0")
	direction := {"": 1, "+": 1, "-": -1}[sign]
	exponent := ((direction * to_number(power)) - count(fraction)) + (count(mantissa) - count(kept))
}

# METADATA
# scope: document
# description: |
#   Whether a number of these digits has at most so many before the point, and none of a
#   lower power of ten. Zero has no digits.
fits("", _, _, _) := true

fits(digits, exponent, length, lowest) if {
	digits != ""
	exponent >= lowest
	count(digits) + exponent <= length
}

# METADATA
# description: A literal in millionths. All numbers are compared so, as whole ones.
millionths(x) := round(x * 1000000)

# METADATA
# description: A whole number again, from its millionths.
unscaled(x) := round(x / 1000000)

# METADATA
# description: An instant from 1970 to 2199, as RFC 3339 writes it.
is_timestamp(x) if {
	is_string(x)
	date := `^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?`
	regex.match(concat("", [date, `(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`]), x)
	instant := time.parse_rfc3339_ns(x)
	instant >= 0
	instant < 7258118400000000000 # 2200-01-01T00:00:00Z
}

# METADATA
# description: An IPv4 or IPv6 address without zone, brackets, port or prefix length.
is_address(x) if {
	is_string(x)
	regex.match(`^[0-9A-Fa-f:.]+$`, x)
	some everything in ["0.0.0.0/0", "::/0"]
	net.cidr_contains(everything, x)
}

# METADATA
# scope: document
# description: The one text of an address; one in ::ffff:0:0/96 is the IPv4 address that it holds.
address(x) := x if not contains(x, ":")

address(x) := split(network, "/")[0] if {
	contains(x, ":")
	some network in net.cidr_merge([concat("/", [x, "128"])])
}

# METADATA
# description: Whether a string is one of a set.
one_of(x, allowed) if {
	is_string(x)
	x in allowed
}

# METADATA
# description: Whether a text is a number that is one of a list in millionths.
one_of_decimals(text, allowed) if {
	is_decimal(text)
	round(json.unmarshal(text) * 1000000) in allowed
}

# METADATA
# description: Whether a text is a whole number that is one of a list in millionths.
one_of_wholes(text, allowed) if {
	is_whole(text)
	round(json.unmarshal(text) * 1000000) in allowed
}

# METADATA
# description: Whether a timestamp is one of a list of instants.
one_of_instants(x, allowed) if {
	is_timestamp(x)
	time.parse_rfc3339_ns(x) in allowed
}

# METADATA
# description: Whether an address is one of a set.
one_of_addresses(x, allowed) if {
	is_address(x)
	address(x) in allowed
}

# METADATA
# description: A string with the differences of case taken out, code point by code point.
fold(x) := lower(upper(x))

# METADATA
# description: The time of day of an instant in a zone, as HH:MM.
wall_clock(instant, zone) := sprintf("%02d:%02d", [hour, minute]) if {
	[hour, minute, _] := time.clock([time.parse_rfc3339_ns(instant), zone])
}

# METADATA
# scope: document
# description: Whether a time of day lies between two, the first included; across midnight too.
within(clock, from, to) if {
	from < to
	from <= clock
	clock < to
}

within(clock, from, to) if {
	from > to
	from <= clock
}

within(clock, from, to) if {
	from > to
	clock < to
}

# METADATA
# description: The day of the week of an instant in a zone, in small letters.
weekday(instant, zone) := lower(time.weekday([time.parse_rfc3339_ns(instant), zone]))

# METADATA
# scope: document
# description: The text of a value in a reason.
text_of(null) := "(missing)"

text_of(x) := shortened(regex.replace(x, `[\x00-\x1f\x7f-\x{9f}]`, "\ufffd")) if is_string(x)

text_of(true) := "true"

text_of(false) := "false"

# METADATA
# scope: document
# description: A string of at most 200 characters; the rest of a longer one is left out.
shortened(x) := x if count(x) <= 200

shortened(x) := concat("", [substring(x, 0, 200), "…"]) if count(x) > 200

# METADATA
# scope: document
# description: A number in millionths as a plain decimal, from a list that is empty where it is missing.
decimal_text([]) := "(missing)"

decimal_text([amount]) := concat("", [sign, whole, point, fraction]) if {
	sign := concat("", ["-" | amount < 0])
	digits := sprintf("%07d", [abs(amount)])
	whole := substring(digits, 0, count(digits) - 6)
	fraction := trim_right(substring(digits, count(digits) - 6, 6), "0")
	point := concat("", ["." | fraction != ""])
}

# METADATA
# description: A list in its order, of equal items the first.
distinct(items) := [item | some i, item in items; not item in array.slice(items, 0, i)]
