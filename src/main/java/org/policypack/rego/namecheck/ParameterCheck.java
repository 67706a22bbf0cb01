package org.policypack.rego.namecheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policypack.rego.namecheck.Declarations.Occurrence;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.WrittenNames;

/** Parameters of functions are patterns without calls; in strict mode they are used. */
final class ParameterCheck {
  private final Findings findings;

  ParameterCheck(Findings findings) {
    this.findings = findings;
  }

  /** The names that the parameters of a rule declare. */
  Declarations declaredBy(List<Term> parameters) {
    Declarations arguments = new Declarations();
    parameters.forEach(parameter -> declare(parameter, arguments));
    return arguments;
  }

  private void declare(Term parameter, Declarations arguments) {
    switch (parameter) {
      case Var variable when variable.isWildcard() -> {}
      case Var variable when arguments.find(variable.name()) != null ->
          arguments.mention(variable.name());
      case Var variable -> arguments.declare(variable.name(), Occurrence.ARGUMENT);
      case ArrayTerm array -> array.items().forEach(item -> declare(item, arguments));
      case ObjectTerm object ->
          object.entries().forEach(entry -> declare(entry.value(), arguments));
      case Call call -> refuse(call);
      case Infix infix -> refuse(infix);
      case Membership in -> refuse(in);
      case Ref reference -> {
        declare(reference.head(), arguments);
        reference.path().forEach(key -> declare(key, arguments));
      }
      default -> {}
    }
  }

  private void refuse(Term call) {
    findings.error(call.span(), "rule arguments cannot contain calls");
  }

  /**
   * Tells the parameters of a rule that nothing uses.
   *
   * @param branches the names of each branch after it was checked
   */
  void checkUse(Rule rule, Declarations arguments, List<Declarations> branches) {
    Set<String> inValues = inValues(rule);
    for (String name : arguments.innermost().keySet()) {
      if (!inValues.contains(name) && branches.stream().noneMatch(b -> uses(b, name))) {
        findings.unused(
            rule.head().span(),
            "unused argument " + name + ". (hint: use _ (wildcard variable) instead)");
      }
    }
  }

  private static Set<String> inValues(Rule rule) {
    Set<String> found = new TreeSet<>();
    rule.head().value().ifPresent(value -> found.addAll(WrittenNames.FREE.in(value)));
    for (Rule.Else branch : rule.elses()) {
      branch.value().ifPresent(value -> found.addAll(WrittenNames.FREE.in(value)));
    }
    return found;
  }

  private static boolean uses(Declarations branch, String name) {
    Declarations.Name found = branch.find(name);
    return found != null && found.isUsed();
  }
}
