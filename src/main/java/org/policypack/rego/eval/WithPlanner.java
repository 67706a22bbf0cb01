package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.value.StringValue;

/** Plans what {@code with} changes. */
final class WithPlanner {
  private final BodyPlanner body;

  WithPlanner(BodyPlanner body) {
    this.body = body;
  }

  WithSteps.Change change(With with) {
    String function = functionName(with.target());
    if (function != null) {
      Replacement replacement = replacement(with.value());
      return replacement != null
          ? new WithSteps.Change.OfFunction(function, replacement)
          : new WithSteps.Change.OfFunctionByValue(function, body.terms().operand(with.value()));
    }
    return path(with.target())
        .map(path -> ofDocument(path, with.value()))
        .orElseGet(() -> nowhere(with));
  }

  private WithSteps.Change nowhere(With with) {
    return new WithSteps.Change.OfNoPlace(with.target().span(), body.terms().operand(with.value()));
  }

  private WithSteps.Change ofDocument(List<String> path, Term given) {
    List<StringValue> below = path.stream().skip(1).map(StringValue::of).toList();
    Operand value = body.terms().operand(given);
    return path.getFirst().equals("input")
        ? new WithSteps.Change.OfInput(below, value)
        : new WithSteps.Change.OfData(below, value);
  }

  /** The name of the function that the target is, or null where it is a document. */
  private @Nullable String functionName(Ref target) {
    RuleGroup group = function(target);
    if (group != null) {
      return group.name();
    }
    Optional<String> name = target.dottedName();
    boolean document =
        target.head() instanceof Var head && body.frame().names().path(head.name()) != null;
    return document ? null : name.filter(n -> Builtins.find(n).isPresent()).orElse(null);
  }

  private @Nullable RuleGroup function(Ref target) {
    Call call = new Call(target, List.of(), Layout.ONE_LINE, target.place());
    RuleGroup group = body.frame().program().function(call, body.frame().names(), body.scope());
    return group != null && group.isFunction() ? group : null;
  }

  private @Nullable Replacement replacement(Term value) {
    Ref name =
        switch (value) {
          case Ref reference -> reference;
          case Var variable -> new Ref(variable, List.of(), variable.place());
          default -> null;
        };
    if (name == null) {
      return null;
    }
    RuleGroup group = function(name);
    if (group != null) {
      return new Replacement.OfModule(group);
    }
    boolean document =
        name.head() instanceof Var head
            && (body.frame().names().path(head.name()) != null
                || body.scope().find(head.name()) != null);
    return document
        ? null
        : name.dottedName()
            .flatMap(Builtins::find)
            .<Replacement>map(Replacement.OfBuiltin::new)
            .orElse(null);
  }

  /** The path of a document, empty where a key is no string and so leads nowhere. */
  private Optional<List<String>> path(Ref target) {
    List<String> path = new ArrayList<>();
    List<String> start =
        target.head() instanceof Var head ? body.frame().names().path(head.name()) : null;
    if (start == null) {
      throw CompileException.type(
          target.span(), "with keyword target must reference existing input, data, or a function");
    }
    path.addAll(start);
    for (Term key : target.path()) {
      if (!(key instanceof StringTerm string)) {
        return Optional.empty();
      }
      path.add(string.text());
    }
    return Optional.of(path);
  }
}
