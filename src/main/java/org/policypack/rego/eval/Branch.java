package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * One body of a rule with what it gives.
 *
 * @param shape how large its frames are
 * @param parameters what the arguments of a function must look like
 * @param first its first step
 * @param path the keys below the rule's place, for a partial object
 * @param value what it gives, or the item of a partial set
 * @param isItem whether {@code value} is an item of a set
 * @param guards what OPA's index asks before it lets the body be tried
 */
record Branch(
    Frame.Shape shape,
    List<Pattern> parameters,
    Step first,
    List<Operand> path,
    Operand value,
    boolean isItem,
    Span span,
    List<Admission> guards) {
  Branch {
    parameters = List.copyOf(parameters);
    path = List.copyOf(path);
    guards = List.copyOf(guards);
  }

  /**
   * Runs the body.
   *
   * @param arguments those of a function; null for a rule without parameters
   */
  void run(Value @Nullable [] arguments, QueryState query, Frame.Collector collector) {
    if (query.budget.guarded && !isAdmitted(arguments, query)) {
      return;
    }
    Frame frame = new Frame(shape, collector, query);
    if (arguments != null) {
      for (int i = 0; i < arguments.length; i++) {
        if (!parameters.get(i).matches(arguments[i], frame)) {
          return;
        }
      }
    }
    first.run(frame);
  }

  /** Whether what the body gives may stand at a key of the rule's place. */
  boolean mayGive(Value key) {
    Value known = path.isEmpty() ? null : path.getFirst().constant();
    return known == null || known.equals(key);
  }

  /** Whether OPA's index leaves the branch to be tried, as far as the guards tell. */
  boolean isAdmitted(Value @Nullable [] arguments, QueryState query) {
    for (Admission guard : guards) {
      if (!guard.holds(arguments, query)) {
        return false;
      }
    }
    return true;
  }
}
