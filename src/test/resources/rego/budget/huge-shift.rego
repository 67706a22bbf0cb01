# ends with: undefined
package budget

p := bits.lsh(1, 100000000000)
