package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.core.UnsafeVariables;
import org.policypack.rego.core.UnsafeVariables.Need;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;

/**
 * Tells the variables of a body that nothing binds ({@code safetyErrorSlice} of OPA's compiler).
 */
final class SafetyCheck {
  private static final Comparator<Span> BY_PLACE = Comparator.comparingInt(Span::start);

  /** Words that an import makes keywords; as names they hint at that import. */
  private static final Set<String> IMPORTED = Set.of("and", "or");

  private SafetyCheck() {}

  /**
   * The problems of one body.
   *
   * @param scope what the messages end with, which tells the rule where its line holds several
   */
  static List<Problem> problems(UnsafeVariables unsafe, String scope) {
    Set<String> assigned = assigned(unsafe.needs());
    Map<Variable, Span> written = written(unsafe.needs());
    boolean others = written.keySet().stream().anyMatch(v -> !assigned.contains(v.toString()));
    List<Problem> problems = new ArrayList<>();
    written.forEach(
        (variable, span) -> {
          // What is unsafe only because of other variables is not told beside those.
          if (!others || !assigned.contains(variable.toString())) {
            problems.add(unsafe(span, variable.toString(), scope));
          }
        });
    return problems.isEmpty() ? ofExpressions(unsafe.needs(), scope) : problems;
  }

  /**
   * One variable.
   *
   * @param name how it is written; with a dollar in front it is one that a program made
   */
  static Problem unsafe(Span span, String name, String scope) {
    String hint =
        IMPORTED.contains(name)
            ? " (hint: `import future.keywords." + name + "` to import a future keyword)"
            : "";
    String shown = name.startsWith("$") ? "_" : name;
    return Problem.unsafe(span, "var " + shown + " is unsafe" + scope + hint);
  }

  /** The names that unsafe assignments would give a value. */
  private static Set<String> assigned(List<Need> needs) {
    Set<String> names = new HashSet<>();
    for (Need need : needs) {
      CoreExpression expression = need.expression();
      if (expression.origin() == Origin.ASSIGNED
          && expression.ask() instanceof Invoke invoke
          && invoke.callee().equals(Callee.UNIFY)) {
        invoke.operands().getFirst().variables().forEach(v -> names.add(v.toString()));
      }
    }
    return names;
  }

  /** The variables of the policy's text, each with the first expression that needs it. */
  private static Map<Variable, Span> written(List<Need> needs) {
    Map<Variable, Span> found = new LinkedHashMap<>();
    for (Need need : needs) {
      for (Variable variable : need.variables()) {
        if (variable.isWritten()) {
          Span span = need.expression().span();
          found.merge(variable, span, (a, b) -> BY_PLACE.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return found;
  }

  /** Where only variables are unsafe that no text shows, their expressions are told. */
  private static List<Problem> ofExpressions(List<Need> needs, String scope) {
    Set<Variable> seen = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    needs.stream()
        .sorted(Comparator.comparing((Need need) -> need.expression().span(), BY_PLACE))
        .filter(need -> seen.addAll(need.variables()))
        .forEach(
            need ->
                problems.add(
                    Problem.unsafe(need.expression().span(), "expression is unsafe" + scope)));
    return problems;
  }
}
