package org.policypack.rego.syntax;

/** {@code {item | body}}. */
public record SetComprehension(Term item, Body body, Place place) implements Term {}
