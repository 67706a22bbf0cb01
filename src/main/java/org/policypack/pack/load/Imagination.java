package org.policypack.pack.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Comparison;
import org.policypack.pack.Condition;
import org.policypack.pack.NamedCondition;
import org.policypack.pack.Operand;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Quantifier;
import org.policypack.pack.ScalarType;
import org.policypack.text.CaseFolding;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Evaluates conditions on imagined requests. Comparisons with literals are exact: an attribute
 * takes one of the values that tell the literals of the pack apart. Whatever else a condition asks
 * is a question of its own, with the same answer wherever it stands in the pack.
 */
final class Imagination {
  /** Attributes that are compared with more literals than this have a question a comparison. */
  private static final int MOST_VALUES = 40;

  private static final BigDecimal STEP = new BigDecimal("0.000001");

  private final PolicyPack pack;
  private final Needs needs;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final IdentityHashMap<Condition, Asked> asked = new IdentityHashMap<>();
  private long evaluated;

  Imagination(PolicyPack pack) {
    this.pack = pack;
    this.needs = new Needs();
    Map<String, Set<Value>> literals = new LinkedHashMap<>();
    pack.rules().forEach(r -> collect(r.when(), "", literals));
    pack.conditions().stream()
        .map(NamedCondition::condition)
        .forEach(c -> collect(c, "", literals));
    literals.forEach(this::addValues);
  }

  /** What a condition on one attribute asks: worked out once. */
  private record Asked(Set<String> needs, String question, List<Value> answers, String subject) {}

  /** How many conditions on attributes were evaluated so far. */
  long evaluated() {
    return evaluated;
  }

  /** Whether a condition holds of a request. */
  Truth holds(Condition condition, ImaginedRequest request) {
    return holds(condition, "", request);
  }

  private Truth holds(Condition condition, String array, ImaginedRequest request) {
    return switch (condition) {
      case Condition.Always c -> Truth.TRUE;
      case Condition.All c -> all(c.conditions(), array, request);
      case Condition.Any c -> any(c.conditions(), array, request);
      case Condition.Not c -> holds(c.condition(), array, request).not();
      case Condition.Is c -> holds(pack.condition(c.name()).condition(), "", request);
      case Condition.Exists c -> {
        Truth there = there(needs.of(c.subject(), array), request);
        yield c.expected() ? there : there.not();
      }
      case Condition.Quantified c -> quantified(c, array, request);
      case Condition.Equal c -> leaf(c, array, request, equal(c));
      case Condition.In c -> leaf(c, array, request, in(c));
      case Condition.Compare c -> leaf(c, array, request, compare(c));
      case Condition.Between c -> leaf(c, array, request, between(c));
      case Condition.Matches c -> open(c, array, request);
      case Condition.Includes c -> open(c, array, request);
      case Condition.Chronology c -> open(c, array, request);
      case Condition.TimeOfDay c -> open(c, array, request);
      case Condition.Weekday c -> open(c, array, request);
      case Condition.Network c -> open(c, array, request);
    };
  }

  private Truth all(List<Condition> conditions, String array, ImaginedRequest request) {
    Truth truth = Truth.TRUE;
    for (Condition each : conditions) {
      truth = truth.and(holds(each, array, request));
      if (truth == Truth.FALSE) {
        return truth;
      }
    }
    return truth;
  }

  private Truth any(List<Condition> conditions, String array, ImaginedRequest request) {
    Truth truth = Truth.FALSE;
    for (Condition each : conditions) {
      truth = truth.or(holds(each, array, request));
      if (truth == Truth.TRUE) {
        return truth;
      }
    }
    return truth;
  }

  private Truth quantified(Condition.Quantified c, String array, ImaginedRequest request) {
    Truth there = there(needs.of(c.array(), array), request);
    if (there == Truth.FALSE) {
      return there;
    }
    Truth element = holds(c.condition(), Needs.name(c.array(), array), request);
    return there.and(c.quantifier() == Quantifier.NONE ? element.not() : element);
  }

  private static Truth there(Set<String> attributes, ImaginedRequest request) {
    Truth truth = Truth.TRUE;
    for (String attribute : attributes) {
      truth = truth.and(request.has(attribute));
      if (truth == Truth.FALSE) {
        return truth;
      }
    }
    return truth;
  }

  /** A condition whose truth is a question of its own. */
  private Truth open(Condition.OnAttribute condition, String array, ImaginedRequest request) {
    Asked question = asked(condition, array);
    Truth there = there(question.needs(), request);
    return there == Truth.FALSE ? there : there.and(request.yes(question.question()));
  }

  /** A comparison with literals, which the value of the attribute decides. */
  private Truth leaf(
      Condition.OnAttribute condition,
      String array,
      ImaginedRequest request,
      Predicate<Value> decides) {
    Asked question = asked(condition, array);
    if (question.answers().isEmpty()) {
      return open(condition, array, request);
    }
    Truth there = there(question.needs(), request);
    if (there == Truth.FALSE) {
      return there;
    }
    Value value = request.choice(question.subject(), question.answers());
    return value == null ? Truth.UNKNOWN : there.and(Truth.of(decides.test(value)));
  }

  private Asked asked(Condition.OnAttribute condition, String array) {
    evaluated++;
    return asked.computeIfAbsent(condition, c -> ask(condition, array));
  }

  private Asked ask(Condition.OnAttribute condition, String array) {
    String subject = Needs.name(condition.subject(), array);
    boolean literal = literals(condition).findAny().isPresent();
    return new Asked(
        needs.of(condition, array),
        Needs.name(condition, array),
        literal ? values.getOrDefault(subject, List.of()) : List.of(),
        "value of " + subject);
  }

  private static Predicate<Value> equal(Condition.Equal c) {
    return value -> isEqual(value, only(c.operand()), c.ignoreCase()) != c.negated();
  }

  private static Predicate<Value> in(Condition.In c) {
    return value ->
        c.list() instanceof Operand.Literal(ArrayValue list)
            && has(list, value, c.ignoreCase()) != c.negated();
  }

  private static boolean has(ArrayValue list, Value value, boolean ignoreCase) {
    return list.items().stream().anyMatch(v -> isEqual(value, v, ignoreCase));
  }

  private static Predicate<Value> compare(Condition.Compare c) {
    return value -> isOrdered(value.compareTo(only(c.operand())), c.comparison());
  }

  private static boolean isOrdered(int order, Comparison comparison) {
    return switch (comparison) {
      case GT -> order > 0;
      case GTE -> order >= 0;
      case LT -> order < 0;
      case LTE -> order <= 0;
    };
  }

  private static Predicate<Value> between(Condition.Between c) {
    return value -> value.compareTo(only(c.low())) >= 0 && value.compareTo(only(c.high())) <= 0;
  }

  private static Value only(Operand operand) {
    return ((Operand.Literal) operand).value();
  }

  private static boolean isEqual(Value a, Value b, boolean ignoreCase) {
    return ignoreCase ? folded(a).equals(folded(b)) : a.equals(b);
  }

  private static Value folded(Value value) {
    return value instanceof StringValue string
        ? StringValue.of(CaseFolding.fold(string.text()))
        : value;
  }

  /** The literals that a condition compares its subject with; none where it compares with more. */
  private static Stream<Value> literals(Condition.OnAttribute condition) {
    return switch (condition) {
      case Condition.Equal c -> values(List.of(c.operand()));
      case Condition.In c -> values(List.of(c.list()));
      case Condition.Compare c -> values(List.of(c.operand()));
      case Condition.Between c -> values(List.of(c.low(), c.high()));
      default -> Stream.empty();
    };
  }

  private static Stream<Value> values(List<Operand> operands) {
    boolean literal = operands.stream().allMatch(Operand.Literal.class::isInstance);
    Function<Value, List<Value>> items =
        v -> v instanceof ArrayValue list ? list.items() : List.of(v);
    return literal ? operands.stream().flatMap(o -> items.apply(only(o)).stream()) : Stream.empty();
  }

  private void collect(Condition condition, String array, Map<String, Set<Value>> literals) {
    if (condition instanceof Condition.Quantified q) {
      collect(q.condition(), Needs.name(q.array(), array), literals);
      return;
    }
    if (condition instanceof Condition.OnAttribute operator
        && operator.subject().type() instanceof AttributeType.Scalar type
        && isExact(type.type())) {
      String subject = Needs.name(operator.subject(), array);
      literals(operator).forEach(v -> literals.computeIfAbsent(subject, n -> started(type)).add(v));
    }
    condition.children().forEach(c -> collect(c, array, literals));
  }

  private static boolean isExact(ScalarType type) {
    return type != ScalarType.TIMESTAMP && type != ScalarType.ADDRESS;
  }

  /** The values of an attribute before any literal: those of its enum, or both truth values. */
  private static Set<Value> started(AttributeType.Scalar type) {
    Set<Value> values = new LinkedHashSet<>(type.allowed());
    if (type.type() == ScalarType.BOOLEAN) {
      values.addAll(List.of(BooleanValue.TRUE, BooleanValue.FALSE));
    } else if (type.allowed().isEmpty() && type.type() == ScalarType.STRING) {
      values.add(StringValue.of("\uE000"));
    }
    return values;
  }

  private void addValues(String name, Set<Value> found) {
    Set<Value> all = new TreeSet<>(found);
    for (Value each : found) {
      if (each instanceof NumberValue number) {
        all.add(NumberValue.of(number.exact().add(STEP)));
        all.add(NumberValue.of(number.exact().subtract(STEP)));
      }
    }
    if (all.size() <= MOST_VALUES) {
      values.put(name, new ArrayList<>(all));
    }
  }
}
