package org.policypack.rego.syntax;

/**
 * A string literal.
 *
 * @param text the string itself
 * @param raw whether it is written between backticks; the printer falls back to quotes for a text
 *     that no raw string can hold
 */
public record StringTerm(String text, boolean raw, Place place) implements Term {}
