package org.policypack.rego.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;

/**
 * Finds the tests of modules. Rules of one name are tests of their own, {@code test_x} and {@code
 * test_x#01} (OPA's {@code v1/tester}).
 */
final class TestFinder {
  private static final String PREFIX = "test_";
  private static final String TODO_PREFIX = "todo_test_";

  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Module> modules = new ArrayList<>();
  private final List<UnitTest> tests = new ArrayList<>();

  private TestFinder() {}

  static TestFinder of(List<Module> modules) {
    TestFinder finder = new TestFinder();
    modules.forEach(finder::add);
    return finder;
  }

  /** The modules with each test under a name of its own. */
  List<Module> modules() {
    return modules;
  }

  /** The tests in the order of modules and rules. */
  List<UnitTest> tests() {
    return tests;
  }

  private void add(Module module) {
    List<Rule> rules = module.rules().stream().map(rule -> add(module, rule)).toList();
    modules.add(
        new Module(
            module.packageClause(),
            module.imports(),
            rules,
            module.closing(),
            module.metadata(),
            module.place()));
  }

  private Rule add(Module module, Rule rule) {
    List<String> ground = ground(rule.head().name());
    int at = segment(ground);
    if (at < 0) {
      return rule;
    }
    List<String> name = new ArrayList<>(ground.subList(0, at + 1));
    boolean isTodo = name.getLast().startsWith(TODO_PREFIX);
    Rule own = isTodo ? rule : renamed(module, rule, name);
    boolean hasCases = !rule.head().isContains() && hasCases(rule.head(), ground.size());
    List<Span> body =
        rule.body().stream()
            .flatMap(written -> written.expressions().stream())
            .map(Expression::span)
            .toList();
    tests.add(new UnitTest(rule.span(), module.packagePath(), name, hasCases, isTodo, body));
    return own;
  }

  /** As OPA takes it: {@code test_x[case]}, and {@code test_x.a := value} of two segments. */
  private static boolean hasCases(Rule.Head head, int ground) {
    int segments = head.name().path().size() + 1;
    return segments > ground || (segments == 2 && head.value().isPresent());
  }

  /** The number of the segment that makes a rule a test; negative where none does. */
  private static int segment(List<String> ground) {
    for (int i = 0; i < ground.size(); i++) {
      if (ground.get(i).startsWith(PREFIX) || ground.get(i).startsWith(TODO_PREFIX)) {
        return i;
      }
    }
    return -1;
  }

  /** The names at the start of a reference, up to the first that only evaluation knows. */
  private static List<String> ground(Ref name) {
    List<String> ground = new ArrayList<>();
    ground.add(((Var) name.head()).name());
    for (Term key : name.path()) {
      if (!(key instanceof StringTerm text)) {
        break;
      }
      ground.add(text.text());
    }
    return ground;
  }

  /** Gives the second rule of a name, and each one behind it, a name with a number. */
  private Rule renamed(Module module, Rule rule, List<String> name) {
    int before =
        seen.merge(String.join("/", module.packagePath()) + "//" + name, 1, Integer::sum) - 1;
    if (before == 0) {
      return rule;
    }
    String numbered = "%s#%02d".formatted(name.getLast(), before);
    name.set(name.size() - 1, numbered);
    Ref old = rule.head().name();
    Term head = old.head();
    List<Term> path = new ArrayList<>(old.path());
    if (name.size() == 1) {
      head = new Var(numbered, head.place());
    } else {
      path.set(name.size() - 2, new StringTerm(numbered, false, head.place()));
    }
    return withName(rule, new Ref(head, path, old.place()));
  }

  private static Rule withName(Rule rule, Ref name) {
    Rule.Head old = rule.head();
    Rule.Head head =
        new Rule.Head(name, old.arguments(), old.layout(), old.key(), old.value(), old.place());
    return new Rule(
        rule.isDefault(),
        head,
        rule.body(),
        rule.elses(),
        rule.before(),
        rule.behind(),
        rule.adjoining(),
        rule.place());
  }
}
