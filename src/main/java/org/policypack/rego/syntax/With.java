package org.policypack.rego.syntax;

/**
 * {@code with target as value}.
 *
 * @param target a path into {@code input} or {@code data}, or the name of a function
 * @param value what stands there instead
 */
public record With(Ref target, Term value, Place place) implements Node {}
