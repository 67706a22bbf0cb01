package org.policypack.rego.core;

import org.policypack.source.Span;

/**
 * A variable that nothing binds in a term that may be undefined without ending its body.
 *
 * @param name how it is written
 * @param span the place of the term
 */
public record Undeclared(String name, Span span) {}
