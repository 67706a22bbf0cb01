package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;
import org.policypack.rego.core.Variable;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;
import org.policypack.rego.type.TypeReader;
import org.policypack.source.Span;

/** Checks the bodies of rules and what stands in them ({@code typeChecker} of OPA). */
final class Checker {
  /** Functions that only notation calls; the first gives nothing. */
  private static final Map<String, Type> OF_NOTATION =
      Map.of(
          "internal.print",
          Types.function(List.of(TypeReader.type("array[set[any]]")), Type.UNKNOWN),
          "internal.template_string",
          Types.function(List.of(TypeReader.type("array[any]")), Type.STRING));

  private static final Span NO_SPAN = Span.none();

  private final Replacements replacements;

  /** The latest result for each comprehension. */
  private final IdentityHashMap<CoreTerm.Comprehension, Remembered> remembered =
      new IdentityHashMap<>();

  /** How many comprehensions stand around what is being looked at. */
  private int nesting;

  Checker(Replacements replacements) {
    this.replacements = replacements;
  }

  /**
   * What became of a body.
   *
   * @param environment knows the types of the body's variables
   */
  record Checked(Environment environment, List<Problem> errors) {}

  /**
   * A result that holds as long as nothing more is known around the comprehension.
   *
   * @param version of the environment
   */
  private record Remembered(Environment around, long version, Checked checked) {}

  int nesting() {
    return nesting;
  }

  /** Looks at what stands in a comprehension. */
  void inside(Runnable look) {
    nesting++;
    look.run();
    nesting--;
  }

  /** The type of a builtin function; any where this engine leaves it out. */
  Type builtin(String name) {
    Type ofNotation = OF_NOTATION.get(name);
    if (ofNotation != null) {
      return ofNotation;
    }
    Optional<Builtin> found = Builtins.find(name);
    return found.isPresent() ? new Type.Function(found.get().signature()) : Type.ANY;
  }

  // Bodies.

  Checked check(List<CoreExpression> body, Environment around) {
    Environment environment = around.inner();
    List<Problem> errors = new ArrayList<>();
    for (CoreExpression expression : body) {
      Environment own =
          expression.withs().isEmpty()
              ? environment
              : replacements.environment(expression, environment);
      errors.addAll(check(expression, own));
    }
    return new Checked(environment, errors);
  }

  /** Checks the body of a comprehension; asking again at once costs nothing. */
  Checked check(CoreTerm.Comprehension comprehension, Environment around) {
    Remembered latest = remembered.get(comprehension);
    if (latest != null && latest.around == around && latest.version == around.version()) {
      return latest.checked;
    }
    nesting++;
    Checked checked = check(comprehension.body(), around);
    nesting--;
    remembered.put(comprehension, new Remembered(around, around.version(), checked));
    return checked;
  }

  private List<Problem> check(CoreExpression expression, Environment environment) {
    List<Problem> errors = new ArrayList<>(new ClosureCheck(this, environment).check(expression));
    errors.addAll(new ReferenceCheck(environment).check(expression));
    Optional<Problem> own = checkOwn(expression, environment);
    // Of a type that is unknown because of another error only that error is told.
    own.filter(problem -> errors.isEmpty() || !problem.ofUnknown()).ifPresent(errors::add);
    return errors;
  }

  // Expressions.

  private Optional<Problem> checkOwn(CoreExpression expression, Environment environment) {
    Optional<Problem> ofWith = checkWiths(expression, environment);
    if (ofWith.isPresent() || !(expression.ask() instanceof CoreExpression.Invoke call)) {
      return ofWith;
    }
    if (call.callee().equals(Callee.UNIFY)) {
      return checkEquation(expression, call, environment);
    }
    Optional<Problem> ofMember =
        call.callee().isBuiltin("internal.member_2") || call.callee().isBuiltin("internal.member_3")
            ? checkMember(expression, call, environment)
            : Optional.empty();
    return ofMember.isPresent() ? ofMember : checkCall(expression, call, environment);
  }

  private static Optional<Problem> checkEquation(
      CoreExpression expression, CoreExpression.Invoke equation, Environment environment) {
    CoreTerm left = equation.operands().getFirst();
    CoreTerm right = equation.operands().getLast();
    Type typeLeft = environment.typeOf(left);
    Type typeRight = environment.typeOf(right);
    return new Binding(environment).match(left, typeLeft, right, typeRight)
        ? Optional.empty()
        : Optional.of(Problem.match(expression.span(), typeLeft, typeRight));
  }

  private static Optional<Problem> checkMember(
      CoreExpression expression, CoreExpression.Invoke call, Environment environment) {
    int arity = call.callee().isBuiltin("internal.member_2") ? 2 : 3;
    Type collection = environment.typeOf(call.operands().get(arity - 1));
    if (Types.isUnknown(Types.values(collection))) {
      return Optional.empty();
    }
    CoreTerm first = call.operands().getFirst();
    Optional<Problem> ofKey =
        arity == 3
            ? checkPart(expression, first, Types.keys(collection), environment)
            : Optional.empty();
    CoreTerm item = call.operands().get(arity - 2);
    return ofKey.isPresent()
        ? ofKey
        : checkPart(expression, item, Types.values(collection), environment);
  }

  private static Optional<Problem> checkPart(
      CoreExpression expression, CoreTerm part, Type type, Environment environment) {
    if (Types.hasUnknown(type)) {
      return Optional.empty();
    }
    Type have = environment.typeOf(part);
    boolean fits = Types.hasUnknown(have) || Compatibility.fits(have, type);
    return fits && new Binding(environment).bind(part, type)
        ? Optional.empty()
        : Optional.of(Problem.match(expression.span(), have, type));
  }

  /** The type of the function of a call. */
  Type typeOf(Callee callee, Environment environment) {
    if (callee.builtin().isPresent()) {
      return environment.ofBuiltin(callee.builtin().get());
    }
    List<CoreTerm> path =
        callee.path().stream().<CoreTerm>map(key -> new CoreTerm.Constant(key, NO_SPAN)).toList();
    return environment.typeOf(new CoreTerm.Reference(Variable.DATA, path, NO_SPAN));
  }

  private Optional<Problem> checkCall(
      CoreExpression expression, CoreExpression.Invoke call, Environment environment) {
    Type type = typeOf(call.callee(), environment);
    if (Types.isAny(type)) {
      return Optional.empty();
    }
    if (!(type instanceof Type.Function function)) {
      return Optional.of(Problem.of(expression.span(), "undefined function " + call.callee()));
    }
    Signature signature = function.signature();
    List<Type> wanted = new ArrayList<>(signature.arguments());
    if (!Types.isUnknown(signature.result())) {
      wanted.add(signature.result());
    }
    List<CoreTerm> operands = call.operands();
    String wrong =
        operands.size() > wanted.size()
            ? "too many arguments"
            : operands.size() < signature.arity() ? "too few arguments" : "invalid argument(s)";
    boolean fits =
        operands.size() <= wanted.size()
            && operands.size() >= signature.arity()
            && fit(operands, wanted, environment);
    return fits
        ? Optional.empty()
        : Optional.of(
            Problem.arguments(
                expression.span(),
                call.callee().toString(),
                wrong,
                environment.typesOf(operands),
                signature));
  }

  private static boolean fit(List<CoreTerm> operands, List<Type> wanted, Environment environment) {
    List<Type> before = environment.typesOf(operands);
    Binding binding = new Binding(environment);
    for (int i = 0; i < operands.size(); i++) {
      boolean known = !Types.hasUnknown(before.get(i));
      if ((known && !Compatibility.fits(before.get(i), wanted.get(i)))
          || !binding.bind(operands.get(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Problem> checkWiths(CoreExpression expression, Environment environment) {
    for (CoreExpression.Replacement with : expression.withs()) {
      Type target = environment.typeOf(with.target());
      Type value = environment.typeOf(with.value());
      if (target instanceof Type.Function wanted
          && value instanceof Type.Function given
          && !Compatibility.fits(target, value)) {
        return Optional.of(
            Problem.arguments(
                with.span(),
                CoreText.of(with.target()),
                "arity mismatch",
                given.signature().arguments(),
                wanted.signature()));
      }
    }
    return Optional.empty();
  }
}
