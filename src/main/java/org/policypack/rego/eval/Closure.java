package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * A body inside a body, with variables of its own: that of a comprehension or of {@code every}.
 *
 * @param heads the terms in front of the bar
 * @param parameters variables that are bound before the body runs
 */
record Closure(Body body, List<Term> heads, List<Var> parameters) {}
