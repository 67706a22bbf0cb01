package org.policypack.rego.syntax;

/** {@code {key: value | body}}. */
public record ObjectComprehension(Term key, Term value, Body body, Place place) implements Term {}
