package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.type.Type;

/** Checks rules one after the other and keeps their types ({@code checkRule} of OPA's checker). */
final class RuleCheck {
  private final TypeTree types = new TypeTree();
  private final Checker checker;
  private final Environment rules;
  private final RuleSchemas schemas;

  /**
   * A check of rules.
   *
   * @param input the type of the input
   * @param schemas what annotations say of documents
   */
  RuleCheck(Checker checker, TypeTree input, RuleSchemas schemas) {
    this.checker = checker;
    this.rules = Environment.ofRules(types, input, checker);
    this.schemas = schemas;
  }

  /** The types of the rules checked so far. */
  TypeTree types() {
    return types;
  }

  /** What is wrong with a branch of a rule; those that it uses must have been checked. */
  List<Problem> check(CoreRule rule) {
    List<Problem> problems = new ArrayList<>();
    Environment around = schemas.around(rule, rules.inner(), problems::add);
    Checker.Checked checked = checker.check(rule.body(), around);
    problems.addAll(checked.errors());
    if (!checked.errors().isEmpty()) {
      leaveOpen(rule);
    } else {
      give(rule, checked.environment());
    }
    return problems;
  }

  /** Gives the place of a rule without errors the type that its body leads to. */
  private void give(CoreRule rule, Environment environment) {
    if (!rule.keys().isEmpty() && !rule.arguments().isEmpty()) {
      // OPA makes a document of a function with a variable in its name.
      leaveOpen(rule);
      return;
    }
    Type type =
        rule.arguments().isEmpty() ? document(rule, environment) : function(rule, environment);
    if (type != null) {
      types.insert(rule.path(), type);
    }
  }

  /** Of a rule with an error nothing is said elsewhere. */
  private void leaveOpen(CoreRule rule) {
    if (rule.keys().isEmpty()) {
      types.put(rule.path(), Type.ANY);
    } else {
      types.make(rule.path());
    }
  }

  private static Type function(CoreRule rule, Environment environment) {
    List<Type> arguments = new ArrayList<>();
    for (CoreTerm argument : rule.arguments()) {
      fill(argument, environment);
      arguments.add(environment.typeOf(argument));
    }
    Type result = environment.typeOf(rule.value());
    // A function without a known result would look as if it gave none.
    return Types.function(arguments, Types.isUnknown(result) ? Type.ANY : result);
  }

  /** Gives the variables of an argument that the body says nothing of any type. */
  private static void fill(CoreTerm argument, Environment environment) {
    switch (argument) {
      case CoreTerm.Name name -> {
        if (Types.isUnknown(environment.typeOf(name.variable()))) {
          environment.put(name.variable(), Type.ANY);
        }
      }
      case CoreTerm.ArrayOf array -> array.items().forEach(i -> fill(i, environment));
      case CoreTerm.SetOf set -> set.items().forEach(i -> fill(i, environment));
      case CoreTerm.ObjectOf object -> object.parts().forEach(p -> fill(p, environment));
      case CoreTerm.Constant constant -> {}
      case CoreTerm.Reference reference -> {}
      case CoreTerm.BuiltinName builtin -> {}
      case CoreTerm.Comprehension comprehension -> {}
    }
  }

  /** The type of the document at the rule's path, or null where nothing is known of it. */
  private static @Nullable Type document(CoreRule rule, Environment environment) {
    Type type =
        rule.key()
            .map(key -> environment.typeOf(key))
            .map(item -> Types.isUnknown(item) ? item : Types.setOf(item))
            .orElseGet(() -> environment.typeOf(rule.value()));
    for (CoreTerm key : rule.keys().reversed()) {
      Type ofKey = environment.typeOf(key);
      if (Types.isUnknown(type) || Types.isUnknown(ofKey)) {
        return null;
      }
      type = Types.objectOf(ofKey, type);
    }
    return Types.isUnknown(type) ? null : type;
  }
}
