package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.entry;
import static org.policypack.rego.syntax.Rego.holds;
import static org.policypack.rego.syntax.Rego.infix;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.object;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import org.policypack.pack.ArithmeticOperator;
import org.policypack.pack.Define;
import org.policypack.pack.Define.Definition.Arithmetic;
import org.policypack.pack.Define.Definition.Lookup;
import org.policypack.pack.Input;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.value.NumberValue;

/**
 * The second part of a module: the numbers of the request in millionths, and the defines. They
 * stand in objects by their paths, so that no name of a pack becomes the name of a rule.
 */
final class Values {
  /** Sums and products of a define with every operand and every step, for their bounds. */
  static final String COMPUTED = "computed";

  /** 10^12 in millionths: what every operand and every step of arithmetic keeps below. */
  static final long BOUND = 1_000_000_000_000_000_000L;

  private final References references;
  private final Operands operands;
  private final List<Rule> computed = new ArrayList<>();
  private final List<Rule> amounts = new ArrayList<>();
  private final List<Rule> derived = new ArrayList<>();

  Values(References references, Operands operands) {
    this.references = references;
    this.operands = operands;
  }

  /** Adds a define, and its bounds to the checks. */
  void add(Define define, RequestChecks checks) {
    switch (define.definition()) {
      case Lookup lookup -> addLookup(define, lookup);
      case Arithmetic arithmetic -> addArithmetic(define, arithmetic, checks);
    }
  }

  /** The rules: what is computed, the numbers, the other defines. */
  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(computed);
    List<Rule> numbers = new ArrayList<>();
    references.amounts().forEach(input -> numbers.add(amount(input)));
    numbers.addAll(amounts);
    rules.addAll(numbers);
    rules.addAll(derived);
    return rules;
  }

  private static Rule amount(Input input) {
    Term sent = ref("input", input.path().segments().toArray(String[]::new));
    boolean whole =
        References.scalarType(new Reference.InputReference(input)) == ScalarType.INTEGER;
    return Rego.rule(
            name(References.AMOUNT, input.path().toString()),
            Comparables.millionths(sent),
            Rego.inline(holds(call(whole ? "is_whole" : "is_decimal", call("json.marshal", sent)))))
        .withBefore(
            Annotation.metadata()
                .with("title", input.path().toString())
                .with("description", input.description().orElse("In millionths."))
                .comments());
  }

  private void addLookup(Define define, Lookup lookup) {
    Scope scope = Scope.of(define.path().toString());
    Term found = operands.data(lookup.lookup(), scope);
    boolean numeric = define.type().isNumeric();
    Rule rule =
        Rego.constant(
            name(numeric ? References.AMOUNT : References.DERIVED, define.path().toString()),
            numeric ? Comparables.millionths(found) : found);
    (numeric ? amounts : derived).add(titled(rule, define));
  }

  private void addArithmetic(Define define, Arithmetic arithmetic, RequestChecks checks) {
    String path = define.path().toString();
    List<Expression> body = new ArrayList<>();
    List<Term> steps = new ArrayList<>();
    List<Figure> numbers = new ArrayList<>();
    for (Operand operand : arithmetic.operands()) {
      String variable = "operand_" + (numbers.size() + 1);
      body.add(
          Rego.assign(
              variable, operands.scalar(operand, ScalarType.NUMBER, Scope.of(path), false)));
      steps.add(var(variable));
      numbers.add(new Figure(var(variable), isWhole(operand)));
    }
    Figure result = numbers.getFirst();
    for (Figure operand : numbers.subList(1, numbers.size())) {
      String variable = "step_" + (steps.size() - numbers.size() + 1);
      body.add(Rego.assign(variable, combined(arithmetic.operator(), result, operand)));
      result = new Figure(var(variable), result.whole() && operand.whole());
      steps.add(var(variable));
    }
    Term value =
        object(
            entry("steps", Rego.array(steps.toArray(Term[]::new))), entry("result", result.term()));
    computed.add(
        titled(
            Rego.rule(name(COMPUTED, path), value, Rego.lines(body.toArray(Expression[]::new))),
            define));
    amounts.add(
        titled(
            Rego.constant(name(References.AMOUNT, path), ref(COMPUTED, path, "result")), define));
    checks.add(path, "arithmetic below 10^12", outOfBounds(path));
  }

  private static List<Expression> outOfBounds(String path) {
    return List.of(
        someIn(var("step"), ref(COMPUTED, path, "steps")),
        holds(infix(call("abs", var("step")), Operator.GREATER_OR_EQUAL, Rego.number(BOUND))));
  }

  /**
   * One step in millionths. Of a product one factor is whole and is taken as such: the other keeps
   * its millionths. OPA computes such a product exactly below 2^64, and what is larger is refused.
   */
  private static Term combined(ArithmeticOperator operator, Figure left, Figure right) {
    return switch (operator) {
      case ADD -> infix(left.term(), Operator.PLUS, right.term());
      case SUBTRACT -> infix(left.term(), Operator.MINUS, right.term());
      case MULTIPLY ->
          right.whole()
              ? infix(left.term(), Operator.TIMES, call("unscaled", right.term()))
              : infix(call("unscaled", left.term()), Operator.TIMES, right.term());
    };
  }

  /** Whether an operand never has a fraction. */
  private boolean isWhole(Operand operand) {
    return switch (operand) {
      case Operand.Literal literal -> ((NumberValue) literal.value()).isLong();
      case Operand.Attribute attribute ->
          References.scalarType(attribute.reference()) == ScalarType.INTEGER;
      case Operand.Data data -> operands.isWhole(data.lookup());
    };
  }

  private static Rule titled(Rule rule, Define define) {
    return rule.withBefore(
        Annotation.metadata().with("title", define.path().toString()).comments());
  }

  /** A variable in millionths, and whether it never has a fraction. */
  private record Figure(Term term, boolean whole) {}
}
