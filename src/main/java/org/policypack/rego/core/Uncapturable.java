package org.policypack.rego.core;

import org.policypack.source.Span;

/**
 * A term that cannot stand where its value may be undefined without ending the body.
 *
 * @param problem why not, as OPA says it
 * @param span the place of the term
 */
public record Uncapturable(String problem, Span span) {}
