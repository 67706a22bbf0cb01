# ends with: defined
package budget

p := count(object.union_n([{k: 1 | some j in numbers.range(1, 100); k := (i * 100) + j} | some i in numbers.range(1, 200)]))
