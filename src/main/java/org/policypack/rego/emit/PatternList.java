package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.array;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.entry;
import static org.policypack.rego.syntax.Rego.object;
import static org.policypack.rego.syntax.Rego.raw;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.pack.Condition;
import org.policypack.pack.Operand;
import org.policypack.pack.PatternOperator;
import org.policypack.rego.emit.pattern.CommandTranslation;
import org.policypack.rego.emit.pattern.GlobTranslation;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Term;
import org.policypack.text.CaseFolding;
import org.policypack.text.Command;
import org.policypack.text.Glob;
import org.policypack.value.ArrayValue;

/**
 * The patterns of one condition in the module. A glob or a command stands there twice: as the pack
 * writes it and as the RE2 pattern that OPA runs, so that both can be read.
 */
final class PatternList {
  private static final String RE2 = "re2";
  private static final String FOLDED = "folded";

  private final PatternOperator operator;
  private final boolean ignoreCase;
  private final boolean separator;

  /** Whether some literal pattern differs from its folded form, so that both must be shown. */
  private final boolean showsFolding;

  private PatternList(Condition.Matches condition) {
    operator = condition.operator();
    ignoreCase = condition.ignoreCase();
    separator = condition.separator();
    showsFolding = literals(condition).anyMatch(text -> !text.equals(folded(text)));
  }

  static PatternList of(Condition.Matches condition) {
    return new PatternList(condition);
  }

  private static Stream<String> literals(Condition.Matches condition) {
    return condition.patterns() instanceof Operand.Literal(ArrayValue list)
        ? list.items().stream().map(Comparables::text)
        : Stream.of();
  }

  /** Whether each pattern has a second form, beside the one that the pack writes. */
  private boolean hasForms() {
    return isTranslated() || showsFolding;
  }

  /** Whether OPA runs the patterns as regular expressions that differ from what the pack writes. */
  boolean isTranslated() {
    return switch (operator) {
      case GLOB, RUNS, RUNS_ONLY -> true;
      case STARTS_WITH, ENDS_WITH, CONTAINS, REGEX -> false;
    };
  }

  /** The list for patterns that the pack writes. */
  Term literals(List<String> patterns) {
    List<Term> terms = patterns.stream().map(this::literal).toList();
    boolean isShort = !hasForms() && Layouts.of(terms).equals(Layout.ONE_LINE);
    boolean oneLine = terms.size() == 1 || isShort;
    return array(terms, oneLine ? Layout.ONE_LINE : Layout.LINES);
  }

  /** The one pattern of a list of one, if it can stand in the test by itself. */
  boolean standsAlone(List<String> patterns) {
    return patterns.size() == 1 && !isTranslated();
  }

  /** The test for the one pattern of a list. */
  Expression test(String pattern, Term subject) {
    Term operand = operator == PatternOperator.REGEX ? raw(pattern) : string(folded(pattern));
    return run(operand, subject);
  }

  /** The test for a variable that runs over {@link #literals}. */
  Expression testEach(String variable, Term subject) {
    Term operand =
        isTranslated()
            ? ref(variable, RE2)
            : ref(variable, showsFolding ? new String[] {FOLDED} : new String[0]);
    return run(operand, subject);
  }

  /** The test for a variable that runs over a list of strings from data. */
  Expression testFromData(String variable, Term subject) {
    Term operand =
        isTranslated()
            ? ref(var(table()), var(variable))
            : ignoreCase ? call("fold", var(variable)) : var(variable);
    return run(operand, subject);
  }

  /** What a variable that runs over {@link #literals} shows as the pattern. */
  Term shown(String variable) {
    return hasForms() ? ref(variable, key()) : var(variable);
  }

  /** The name of the rule that translates patterns from data. */
  String table() {
    String subject = operator == PatternOperator.GLOB ? "globs" : operator.word() + "_commands";
    return subject + (ignoreCase ? "_in_any_case" : "") + (separator ? "" : "_across_folders");
  }

  /** The RE2 pattern of a glob or a command. */
  String re2(String pattern) {
    return switch (operator) {
      case GLOB -> GlobTranslation.toRe2(glob(pattern));
      case RUNS -> CommandTranslation.runs(Command.parse(pattern));
      case RUNS_ONLY -> CommandTranslation.runsOnly(Command.parse(pattern));
      case STARTS_WITH, ENDS_WITH, CONTAINS, REGEX ->
          throw new IllegalStateException(operator + " is not translated");
    };
  }

  private Glob glob(String pattern) {
    Glob glob = Glob.parse(pattern, separator);
    return ignoreCase ? glob.folded() : glob;
  }

  private Term literal(String pattern) {
    if (isTranslated()) {
      return object(entry(key(), string(pattern)), entry(RE2, raw(re2(pattern))));
    }
    if (showsFolding) {
      return object(entry(key(), string(pattern)), entry(FOLDED, string(folded(pattern))));
    }
    return operator == PatternOperator.REGEX ? raw(pattern) : string(pattern);
  }

  private String key() {
    return switch (operator) {
      case GLOB -> "glob";
      case RUNS, RUNS_ONLY -> "command";
      case STARTS_WITH, ENDS_WITH, CONTAINS, REGEX -> "text";
    };
  }

  private String folded(String pattern) {
    return ignoreCase ? CaseFolding.fold(pattern) : pattern;
  }

  private Expression run(Term pattern, Term subject) {
    return Rego.holds(
        switch (operator) {
          case STARTS_WITH -> call("startswith", subject, pattern);
          case ENDS_WITH -> call("endswith", subject, pattern);
          case CONTAINS -> call("contains", subject, pattern);
          case GLOB, REGEX, RUNS, RUNS_ONLY -> call("regex.match", pattern, subject);
        });
  }
}
