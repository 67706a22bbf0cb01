# ends with: undefined
package budget

p := regex.match("((a{1000}){1000}){1000}", input.text)
