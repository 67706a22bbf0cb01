package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.RuleNames;

/** Some modules in the plain form. */
public final class CoreProgram {
  private final RulePlace root;
  private final List<CoreRule> rules;

  private CoreProgram(RulePlace root, List<CoreRule> rules) {
    this.root = root;
    this.rules = rules;
  }

  /**
   * Brings modules into the plain form. The expressions still stand as they are written, apart from
   * calls taken out of others; see {@link #order}.
   */
  public static CoreProgram of(List<Module> modules) {
    RulePlace root = RulePlace.of(modules);
    Map<List<String>, Set<String>> names = RuleNames.byPackage(modules);
    List<CoreRule> rules = new ArrayList<>();
    for (Module module : modules) {
      Set<String> own = names.getOrDefault(module.packagePath(), Set.of());
      RuleLowering lowering = new RuleLowering(Globals.of(module, own, root), module);
      for (Rule rule : module.rules()) {
        rules.addAll(lowering.lower(rule));
      }
    }
    return new CoreProgram(root, rules);
  }

  /** The places of all rules. */
  public RulePlace root() {
    return root;
  }

  /** The branches of all rules, as written. */
  public List<CoreRule> rules() {
    return rules;
  }

  /**
   * Puts each body into the order in which variables get bound and takes references and
   * comprehensions out of calls; {@link RulePlace#rules} then holds what came of it.
   */
  public void order() {
    SafetyOrder order = new SafetyOrder(this::arity);
    for (CoreRule rule : rules) {
      List<CoreExpression> body = order.order(rule.body(), RuleLowering.bound(rule));
      root.make(rule.path()).add(rule.withBody(Hoisting.body(body)));
    }
  }

  /** How many arguments a function takes, or -1 where there is no such function. */
  public int arity(Callee callee) {
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
