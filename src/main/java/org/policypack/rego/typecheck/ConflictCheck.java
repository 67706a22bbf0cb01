package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.RulePlace.Declared;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Finds rules and packages that cannot stand side by side ({@code checkRuleConflicts} of OPA's
 * compiler).
 */
final class ConflictCheck {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> check(RulePlace root, List<Module> modules) {
    visit(root);
    checkPackages(modules);
    return problems;
  }

  private void visit(RulePlace place) {
    if (!place.declared().isEmpty()) {
      check(place);
    }
    new TreeMap<>(place.children()).values().forEach(this::visit);
  }

  // Rules at one place.

  private void check(RulePlace place) {
    List<Declared> rules = place.declared();
    Span first = rules.getFirst().rule().span();
    String name = name(rules.getLast());
    List<Declared> below = below(place);
    List<Declared> defaults = rules.stream().filter(d -> d.rule().isDefault()).toList();
    if (!below.isEmpty()) {
      String others =
          below.stream()
              .map(d -> "\n  rule " + name(d) + " at " + line(d.rule().span()))
              .collect(Collectors.joining());
      problems.add(Problem.of(first, "rule " + name + " conflicts with:" + others));
    } else if (!agree(rules)) {
      problems.add(Problem.of(first, "conflicting rules " + name + " found"));
    } else if (defaults.size() > 1) {
      String lines =
          defaults.stream().map(d -> line(d.rule().span())).collect(Collectors.joining(", "));
      problems.add(
          Problem.of(
              defaults.getFirst().module().packageClause().span(),
              "multiple default rules " + name + " found at " + lines));
    }
  }

  private static boolean isPartialSet(Declared rule) {
    return rule.rule().head().isContains();
  }

  /** Whether rules at one place are of one kind and take equally many arguments. */
  private static boolean agree(List<Declared> rules) {
    Set<Boolean> kinds = new HashSet<>();
    Set<Integer> arities = new HashSet<>();
    for (Declared rule : rules) {
      kinds.add(isPartialSet(rule));
      arities.add(rule.arity());
    }
    boolean complete = rules.stream().anyMatch(d -> !isPartialSet(d) && !d.isDynamic());
    boolean partial = rules.stream().anyMatch(d -> isPartialSet(d) || d.isDynamic());
    boolean set = rules.stream().anyMatch(d -> isPartialSet(d) && !d.isDynamic());
    boolean object = rules.stream().anyMatch(d -> isPartialSet(d) && d.isDynamic());
    return kinds.size() == 1 && arities.size() == 1 && !(complete && partial) && !(set && object);
  }

  /** The rules below a place that cannot be there. */
  private static List<Declared> below(RulePlace place) {
    boolean closed = place.declared().stream().anyMatch(d -> !d.isDynamic());
    List<Declared> found = new ArrayList<>();
    for (RulePlace child : new TreeMap<>(place.children()).values()) {
      addNearest(child, !closed, found);
    }
    return found;
  }

  private static void addNearest(RulePlace place, boolean functionsOnly, List<Declared> found) {
    int before = found.size();
    for (Declared rule : place.declared()) {
      if (!functionsOnly || rule.rule().head().isFunction()) {
        found.add(rule);
      }
    }
    if (found.size() == before) {
      new TreeMap<>(place.children())
          .values()
          .forEach(child -> addNearest(child, functionsOnly, found));
    }
  }

  // Packages.

  private void checkPackages(List<Module> modules) {
    Map<List<Value>, List<Module>> packages = new HashMap<>();
    for (Module module : modules) {
      List<Value> path = new ArrayList<>();
      module.packagePath().forEach(part -> path.add(StringValue.of(part)));
      packages.computeIfAbsent(path, p -> new ArrayList<>()).add(module);
    }
    for (Module module : modules) {
      for (Rule rule : module.rules()) {
        Declared declared = new Declared(module, rule);
        if (!declared.isDynamic()) {
          packages
              .getOrDefault(path(declared), List.of())
              .forEach(other -> addPackage(declared, other));
        }
      }
    }
  }

  private static List<Value> path(Declared rule) {
    List<Value> path = new ArrayList<>();
    rule.module().packagePath().forEach(part -> path.add(StringValue.of(part)));
    Ref name = rule.rule().head().name();
    path.add(StringValue.of(((Var) name.head()).name()));
    for (Term key : name.path()) {
      switch (key) {
        case StringTerm text -> path.add(StringValue.of(text.text()));
        case Scalar scalar -> path.add(scalar.value());
        default -> {}
      }
    }
    return path;
  }

  private void addPackage(Declared rule, Module other) {
    Ref name = rule.rule().head().name();
    problems.add(
        Problem.of(
            rule.module().packageClause().span(),
            "package "
                + String.join(".", other.packagePath())
                + " conflicts with rule "
                + ((Var) name.head()).name()
                + keys(name)
                + " defined at "
                + line(rule.rule().span())));
  }

  // Texts.

  private static String name(Declared rule) {
    Ref name = rule.rule().head().name();
    StringBuilder text = new StringBuilder("data");
    rule.module().packagePath().forEach(part -> text.append('.').append(part));
    return text.append('.').append(((Var) name.head()).name()).append(keys(name)).toString();
  }

  private static String keys(Ref name) {
    return name.path().stream().map(ConflictCheck::key).collect(Collectors.joining());
  }

  private static String key(Term key) {
    return key instanceof StringTerm text && text.text().matches("[A-Za-z_][A-Za-z0-9_]*")
        ? "." + text.text()
        : "[" + key.span().text() + "]";
  }

  private static String line(Span span) {
    return span.source().name() + ":" + span.location().line();
  }
}
