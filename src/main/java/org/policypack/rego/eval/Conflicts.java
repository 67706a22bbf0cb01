package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.RegoText;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * The values that rules of one name gave where they may give one. They are found by evaluating the
 * rules again, once it is known that there are two (OPA's {@code topdown/conflicts.go}).
 */
final class Conflicts {
  private static final int MOST = 10;
  private static final int LONGEST = 80;

  private final List<Found> found = new ArrayList<>();
  private boolean more;

  private Conflicts() {}

  private record Found(Value value, Span span) {}

  /**
   * Ends the evaluation of a rule that gives a second value; caught where its name is evaluated.
   */
  static final class SecondValue extends RuntimeException {
    private final transient Span span;

    SecondValue(Span span) {
      super(null, null, false, false);
      this.span = span;
    }

    Span span() {
      return span;
    }
  }

  /** The error that lists all values with their places. */
  static RegoFailure failure(
      String message, Span span, RuleCode[] rules, Value @Nullable [] arguments, QueryState query) {
    Conflicts conflicts = new Conflicts();
    for (RuleCode rule : rules) {
      conflicts.collect(rule, arguments, query);
    }
    return new RegoFailure("eval_conflict_error", message + conflicts.list(), span);
  }

  private void collect(RuleCode rule, Value @Nullable [] arguments, QueryState query) {
    for (Branch branch : rule.branches()) {
      boolean[] gave = {false};
      branch.run(
          arguments,
          query,
          frame -> {
            Value value = branch.value().eval(frame);
            gave[0] |= value != null;
            return value != null && add(value, branch.span());
          });
      if (gave[0]) {
        return;
      }
    }
  }

  /**
   * Takes a value that differs from the first; gives whether the rule need not be asked further.
   */
  private boolean add(Value value, Span span) {
    if (!found.isEmpty() && found.getFirst().value.equals(value)) {
      return false;
    }
    more |= found.size() == MOST;
    if (!more) {
      found.add(new Found(value, span));
    }
    return found.size() > 1;
  }

  private String list() {
    if (found.size() < 2) {
      return "";
    }
    StringBuilder out = new StringBuilder(":");
    found.stream()
        .sorted(
            Comparator.comparing((Found f) -> f.span.source().name())
                .thenComparingInt(f -> f.span.start()))
        .forEach(f -> out.append("\n  ").append(shortened(f.value)).append(place(f.span)));
    return out + (more ? "\n  ..." : "");
  }

  private static String shortened(Value value) {
    String text = RegoText.of(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private static String place(Span span) {
    return " at " + span.source().name() + ":" + span.location().line();
  }
}
