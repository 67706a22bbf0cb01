package org.policypack.rego.syntax;

import java.util.List;

/**
 * A body inside a body, with variables of its own: that of a comprehension or of {@code every}.
 *
 * @param heads the terms in front of the bar
 * @param parameters variables that are bound before the body runs
 */
public record Closure(Body body, List<Term> heads, List<Var> parameters) {}
