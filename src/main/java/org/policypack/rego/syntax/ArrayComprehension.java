package org.policypack.rego.syntax;

/** {@code [item | body]}. */
public record ArrayComprehension(Term item, Body body, Place place) implements Term {}
