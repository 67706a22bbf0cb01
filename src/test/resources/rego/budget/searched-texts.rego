# ends with: defined
package budget

p := [contains(text, wanted), indexof(text, wanted), count(split(text, wanted))]

wanted := concat("", [short, "b"])

text := concat("", [short, short])

short := concat("", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" |
	some i in numbers.range(1, 1000)
])
