package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.RuleNames;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Some modules in the plain form. */
public final class CoreProgram {
  private final RulePlace root;
  private final List<CoreRule> rules;
  private final List<Import> unusedImports;
  private final Outputs outputs = new Outputs(this::arity);

  private CoreProgram(RulePlace root, List<CoreRule> rules, List<Import> unusedImports) {
    this.root = root;
    this.rules = rules;
    this.unusedImports = unusedImports;
  }

  /**
   * Brings modules into the plain form. The expressions still stand as they are written, apart from
   * calls taken out of others; see {@link #order}.
   *
   * @param hidden calls whose function is hidden by a variable
   * @param annotations what calls of {@code rego.metadata} mean
   */
  public static CoreProgram of(List<Module> modules, Set<Call> hidden, Annotations annotations) {
    RulePlace root = RulePlace.of(modules);
    Map<List<String>, Map<String, Globals.Path>> names = new HashMap<>();
    RuleNames.byPackage(modules)
        .forEach((path, rules) -> names.put(path, Globals.ofPackage(path, rules)));
    List<CoreRule> rules = new ArrayList<>();
    List<Import> unused = new ArrayList<>();
    for (Module module : modules) {
      Map<String, Globals.Path> own = names.getOrDefault(module.packagePath(), Map.of());
      Globals globals = Globals.of(module, own, root, hidden);
      for (Rule rule : module.rules()) {
        Globals within = globals.within(rule, annotations);
        rules.addAll(new RuleLowering(within, module).lower(rule));
      }
      module.imports().stream()
          .filter(i -> !i.isLanguage() && !globals.isUsed(i.name()))
          .forEach(unused::add);
    }
    return new CoreProgram(root, rules, unused);
  }

  /** The places of all rules. */
  public RulePlace root() {
    return root;
  }

  /** The imports of documents whose name no rule uses. */
  public List<Import> unusedImports() {
    return unusedImports;
  }

  /** The branches of all rules, as written. */
  public List<CoreRule> rules() {
    return rules;
  }

  /** What is wrong in template strings. What is wrong in {@code print} comes in a later stage. */
  public List<Uncapturable> wrongInTemplates() {
    TemplateCaptures captures = new TemplateCaptures(outputs);
    for (CoreRule rule : rules) {
      if (captures.concerns(rule.body())) {
        captures.checkBesidesParameters(rule);
      }
    }
    return captures.found();
  }

  /** What is wrong in arguments of {@code print}. */
  public List<Uncapturable> wrongInPrints() {
    PrintCaptures captures = new PrintCaptures(outputs);
    for (CoreRule rule : rules) {
      if (captures.concerns(rule.body())) {
        captures.check(rule.body(), Captures.boundBefore(rule));
      }
    }
    return captures.found();
  }

  /** A rule with variables that nothing binds. */
  public record UnsafeRule(CoreRule rule, UnsafeVariables variables) {}

  /**
   * Puts each body into the order in which variables get bound and takes references and
   * comprehensions out of calls.
   *
   * @param each gets what came of each rule
   * @return the rules whose body holds variables that nothing binds; with any the program is of no
   *     further use
   */
  public List<UnsafeRule> order(Consumer<CoreRule> each) {
    List<UnsafeRule> unsafe = new ArrayList<>();
    for (CoreRule rule : rules) {
      SafetyOrder order = new SafetyOrder(outputs);
      List<CoreExpression> body = order.order(rule.body(), RuleLowering.bound(rule));
      if (!order.unsafe().isEmpty()) {
        unsafe.add(new UnsafeRule(rule, order.unsafe()));
      }
      each.accept(rule.withBody(Hoisting.body(body)));
    }
    return unsafe;
  }

  /** Files a rule that has been ordered under its place, in {@link RulePlace#rules}. */
  public void keep(CoreRule ordered) {
    root.make(ordered.path()).add(ordered);
  }

  /**
   * A query as the only rule of a program that has the places of this one.
   *
   * @param header what the query imports, and its package
   * @param inPackage whether it sees the rules of that package by their names
   * @param hidden calls whose function is hidden by a variable
   * @param answered whether the values of its expressions are wanted too
   */
  public CoreProgram query(
      Body query, Module header, boolean inPackage, Set<Call> hidden, boolean answered) {
    Set<String> own = new HashSet<>();
    RulePlace place = inPackage ? root.find(strings(header.packagePath())) : null;
    if (place != null) {
      place.children().keySet().forEach(key -> own.add(((StringValue) key).text()));
    }
    Globals globals =
        Globals.of(header, Globals.ofPackage(header.packagePath(), own), root, hidden);
    CoreRule rule = new RuleLowering(globals, header).lower(query);
    boolean single = query.expressions().size() == 1;
    CoreRule asked = answered ? rule.withBody(Answers.in(rule.body(), this::arity, single)) : rule;
    return new CoreProgram(root, List.of(asked), List.of());
  }

  private static List<Value> strings(List<String> path) {
    return path.stream().map(part -> (Value) StringValue.of(part)).toList();
  }

  /** How many arguments a function takes, or -1 where there is no such function. */
  public int arity(Callee callee) {
    if (callee.missing()) {
      return -1;
    }
    if (callee.builtin().isPresent()) {
      String name = callee.builtin().get();
      return switch (name) {
        case "eq" -> 2;
        case "internal.print", "internal.template_string" -> 1;
        default -> Builtins.find(name).map(Builtin::arity).orElse(-1);
      };
    }
    RulePlace place = root.find(callee.path());
    return place == null || place.declared().isEmpty() ? -1 : place.declared().getFirst().arity();
  }
}
