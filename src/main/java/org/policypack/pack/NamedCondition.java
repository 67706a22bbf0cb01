package org.policypack.pack;

import org.policypack.source.Span;

/**
 * A condition that the pack names once and rules use with {@code is}. It always speaks of the
 * request, under a quantifier too.
 *
 * @param name {@code [a-z][a-z0-9_]*}
 */
public record NamedCondition(String name, Condition condition, Span span) {}
