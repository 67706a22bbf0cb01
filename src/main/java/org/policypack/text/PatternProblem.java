package org.policypack.text;

/**
 * Why a regular expression is refused.
 *
 * @param message one sentence for the author of the pattern
 * @param offset where the refused construct begins, in UTF-16 units from the start of the pattern
 */
public record PatternProblem(String message, int offset) {}
