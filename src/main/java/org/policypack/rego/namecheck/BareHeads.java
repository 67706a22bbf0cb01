package org.policypack.rego.namecheck;

import java.util.List;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;

/**
 * Rules that are a head with arguments and nothing else, such as {@code f(1)}. OPA's parser reads
 * them as calls first ({@code ParseRuleFromExpr}), so it refuses some that it takes with a value.
 */
final class BareHeads {
  private static final String CODE = "rego_parse_error";

  private BareHeads() {}

  /** Tells of those that are no rules; gives whether there are none. */
  static boolean check(Module module, Diagnostics problems) {
    boolean fine = true;
    for (Rule rule : module.rules().stream().filter(BareHeads::isBare).toList()) {
      if (rule.head().name().dottedName().filter(BareHeads::isBuiltin).isPresent()) {
        problems.error(CODE, rule.span(), "rule name conflicts with built-in function");
        fine = false;
      } else if (rule.head().arguments().filter(List::isEmpty).isPresent()) {
        problems.error(CODE, rule.span(), "rule argument list must take at least one argument");
        fine = false;
      }
    }
    return fine;
  }

  private static boolean isBare(Rule rule) {
    Rule.Head head = rule.head();
    return head.arguments().isPresent()
        && head.value().isEmpty()
        && !head.isContains()
        && rule.body().isEmpty();
  }

  private static boolean isBuiltin(String name) {
    return Builtins.find(name).isPresent() || LeftOut.find(name).isPresent();
  }
}
