package org.policypack.rego.syntax;

/** {@code left operator right}. */
public record Infix(Operator operator, Term left, Term right, Place place) implements Term {}
