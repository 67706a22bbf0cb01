# ends with: defined
package budget

p := [count(replace(text, wanted, "c")), strings.count(text, wanted), count(indexof_n(text, short))]

wanted := concat("", [short, "b"])

text := concat("", [short, short])

short := concat("", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" |
	some i in numbers.range(1, 900)
])
