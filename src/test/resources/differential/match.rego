package differential

import rego.v1

# For each question the places of the texts that its pattern matches; null for a pattern that is none.
answers := [answer | some question in input.questions; answer := hits(question)]

hits(question) := [i | some i, text in question.texts; regex.match(question.pattern, subject(question.fold, text))] if {
	regex.is_valid(question.pattern)
}

hits(question) := null if not regex.is_valid(question.pattern)

# It takes no question: OPA compares the arguments of memoised calls, all texts of it.
subject(fold, text) := lower(upper(text)) if fold

subject(fold, text) := text if not fold
