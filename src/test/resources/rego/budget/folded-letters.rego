# ends with: undefined
package budget

p := regex.match("(?i)ᲀ", input.text)
