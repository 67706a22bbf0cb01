package org.policypack.rego.typecheck;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;
import org.policypack.rego.core.Variable;
import org.policypack.rego.type.Type;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Finds references to what cannot be there, and the types of variables that references enumerate
 * ({@code refChecker} of OPA's checker).
 */
final class ReferenceCheck {
  /** So many members of an object a message names at most. */
  private static final int MOST_NAMED = 20;

  private final Environment environment;
  private final List<Problem> problems = new ArrayList<>();

  ReferenceCheck(Environment environment) {
    this.environment = environment;
  }

  /** What is wrong with the references of an expression outside of comprehensions. */
  List<Problem> check(CoreExpression expression) {
    visit(expression);
    return problems;
  }

  private void visit(CoreExpression expression) {
    visit(expression.terms());
    for (CoreExpression inner : expression.inner()) {
      visit(inner);
    }
    if (expression.ask() instanceof CoreExpression.Every
        || expression.ask() instanceof CoreExpression.Logic) {
      for (CoreExpression.Replacement with : expression.withs()) {
        visit(with.target());
        visit(with.value());
      }
    }
  }

  private void visit(CoreTerm term) {
    Problem problem = term instanceof CoreTerm.Reference reference ? check(reference) : null;
    if (problem != null) {
      problems.add(problem);
    }
    if (problem == null || !problem.message().startsWith("function ")) {
      visit(term.parts());
    }
  }

  private void visit(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      visit(term);
    }
  }

  private @Nullable Problem check(CoreTerm.Reference reference) {
    if (environment.typeOf(reference) instanceof Type.Function) {
      return unsupported(reference, environment.typeOf(reference));
    }
    if (reference.head().isRoot()) {
      return checkFrom(environment, reference);
    }
    Type type = environment.typeOf(reference.head());
    if (Types.isUnknown(type)) {
      environment.put(reference.head(), Type.ANY);
      return checkBelow(Type.ANY, reference, 0);
    }
    return checkBelow(type, reference, 0);
  }

  // Through the documents.

  /** Checks a reference in a layer, and in those behind it where the layer knows nothing of it. */
  private @Nullable Problem checkFrom(Environment layer, CoreTerm.Reference reference) {
    TypeTree tree = layer.tree(reference.head());
    if (tree == null) {
      return behind(layer, reference);
    }
    Type type = tree.type();
    return type == null ? check(layer, tree, reference, 0) : checkBelow(type, reference, 0);
  }

  /**
   * Checks the keys from one on.
   *
   * @param at the index of the key among those behind the head
   */
  private @Nullable Problem check(
      Environment layer, TypeTree node, CoreTerm.Reference reference, int at) {
    if (at == reference.path().size()) {
      return null;
    }
    CoreTerm key = reference.path().get(at);
    if (at < 2 && !(key instanceof CoreTerm.Name) && !isText(key)) {
      return undefined(reference);
    }
    if (key instanceof CoreTerm.Name name && !enumerate(name.variable(), node)) {
      return undefined(reference);
    }
    Value constant = Constants.value(key);
    TypeTree child = constant == null ? null : node.child(constant);
    if (child == null) {
      return behind(layer, reference);
    }
    Type type = child.type();
    return type == null
        ? check(layer, child, reference, at + 1)
        : checkBelow(type, reference, at + 1);
  }

  private static boolean isText(CoreTerm key) {
    return key instanceof CoreTerm.Constant constant && constant.value() instanceof StringValue;
  }

  private boolean enumerate(Variable variable, TypeTree node) {
    Type keys = Types.keys(node.extent());
    Type known = environment.typeOf(variable);
    if (!Types.isUnknown(known)) {
      return Compatibility.fits(keys, known);
    }
    environment.put(variable, keys);
    return true;
  }

  /** Where a layer knows nothing of a key: the next layer, or data that no rule defines. */
  private @Nullable Problem behind(Environment layer, CoreTerm.Reference reference) {
    Environment next = layer.next();
    return next != null ? checkFrom(next, reference) : checkBelow(Type.ANY, reference, 0);
  }

  // Through types.

  private @Nullable Problem checkBelow(Type type, CoreTerm.Reference reference, int at) {
    if (at == reference.path().size()) {
      return null;
    }
    CoreTerm key = reference.path().get(at);
    Type keys = Types.keys(type);
    if (Types.isEmpty(type)) {
      return checkEmpty(keys, key, reference);
    }
    if (Types.isUnknown(keys)) {
      return type instanceof Type.Scalar
          ? undefined(reference, CoreText.of(start(reference, at)) + " is of type " + type + ".")
          : unsupported(reference, type);
    }
    if (key instanceof CoreTerm.Constant constant) {
      Type item = Types.select(type, constant.value());
      return Types.isUnknown(item)
          ? undefined(reference, members(type))
          : checkBelow(item, reference, at + 1);
    }
    return fitsKey(key, keys)
        ? checkBelow(Types.values(type), reference, at + 1)
        : undefined(reference);
  }

  private boolean fitsKey(CoreTerm key, Type keys) {
    return switch (key) {
      case CoreTerm.Name name -> {
        Type known = environment.typeOf(name.variable());
        if (Types.isUnknown(known)) {
          environment.put(name.variable(), keys);
        }
        yield Types.isUnknown(known) || Compatibility.fits(known, keys);
      }
      case CoreTerm.Reference inner -> {
        Type known = environment.typeOf(inner);
        yield Types.isUnknown(known) || Compatibility.fits(known, keys);
      }
      default -> new Binding(environment).bind(key, keys);
    };
  }

  /** A key of a collection that holds nothing: constants are never there. */
  private @Nullable Problem checkEmpty(Type keys, CoreTerm key, CoreTerm.Reference reference) {
    if (key instanceof CoreTerm.Constant) {
      return undefined(reference);
    }
    if (key instanceof CoreTerm.Name name) {
      Type known = environment.typeOf(name.variable());
      if (Types.isUnknown(known)) {
        environment.put(name.variable(), Type.ANY);
      } else if (!Types.isUnknown(keys) && !Compatibility.fits(known, keys)) {
        return undefined(reference);
      }
    }
    return null;
  }

  // Messages.

  private static Problem undefined(CoreTerm.Reference reference) {
    return undefined(reference, "");
  }

  private static Problem undefined(CoreTerm.Reference reference, String detail) {
    return Problem.of(reference.span(), "undefined ref: " + CoreText.of(reference), detail);
  }

  private static CoreTerm.Reference start(CoreTerm.Reference reference, int length) {
    return new CoreTerm.Reference(
        reference.head(), reference.path().subList(0, length), reference.span());
  }

  /** The members of an object that has no others, unless they are too many to be of help. */
  private static String members(Type type) {
    return type instanceof Type.ObjectOf object
            && object.rest() == null
            && object.members().size() <= MOST_NAMED
        ? "There is only "
            + object.members().keySet().stream().map(Value::toString).collect(joining(", "))
            + "."
        : "";
  }

  private static Problem unsupported(CoreTerm.Reference reference, Type type) {
    if (!(type instanceof Type.Function)) {
      return undefined(reference);
    }
    return Problem.of(
        reference.span(),
        "function " + CoreText.of(called(reference)) + " used as reference, not called");
  }

  /** The reference without a last key that the policy does not name. */
  private static CoreTerm.Reference called(CoreTerm.Reference reference) {
    List<CoreTerm> path = reference.path();
    boolean hidden =
        !path.isEmpty()
            && path.getLast() instanceof CoreTerm.Name name
            && name.variable().isUnnamed();
    return hidden ? start(reference, path.size() - 1) : reference;
  }
}
