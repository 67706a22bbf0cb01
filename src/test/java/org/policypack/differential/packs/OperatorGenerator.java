package org.policypack.differential.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random operators that fit a type. */
final class OperatorGenerator {
  private final Dice dice;
  private final Vocabulary vocabulary;
  private final OperandGenerator operands;
  private final Map<String, String> samples;

  /**
   * Makes a generator.
   *
   * @param samples takes a matching text for each pattern
   */
  OperatorGenerator(
      Dice dice, Vocabulary vocabulary, OperandGenerator operands, Map<String, String> samples) {
    this.dice = dice;
    this.vocabulary = vocabulary;
    this.operands = operands;
    this.samples = samples;
  }

  /** One operator on a scalar, or two; options stand beside it. */
  Map<String, Value> scalar(AttributeType.Scalar type) {
    Map<String, Value> operators = oneOf(type);
    boolean takesMore = !operators.containsKey("ignore_case") && dice.chance(15);
    if (takesMore) {
      oneOf(type).forEach((word, operand) -> addPlain(operators, word, operand));
    }
    return operators;
  }

  /** Options of a second operator would concern the first one too. */
  private static void addPlain(Map<String, Value> operators, String word, Value operand) {
    List<String> plain =
        List.of(
            "exists", "gt", "gte", "lt", "lte", "between", "before", "after", "regex", "length");
    if (plain.contains(word)) {
      operators.putIfAbsent(word, operand);
    }
  }

  private Map<String, Value> oneOf(AttributeType.Scalar type) {
    int kind = dice.below(100);
    if (kind < 8) {
      return of("exists", BooleanValue.of(dice.chance(50)));
    }
    if (kind < 45 || type.type() == ScalarType.BOOLEAN) {
      return equality(type);
    }
    return switch (type.type()) {
      case STRING -> kind < 88 ? pattern() : length();
      case INTEGER, NUMBER -> comparison(operands::numeric, dice);
      case TIMESTAMP -> time();
      case ADDRESS -> of("cidr", operands.patterns(() -> Addresses.network(dice)));
      case BOOLEAN -> throw new IllegalStateException("booleans have equality only");
    };
  }

  private Map<String, Value> equality(AttributeType.Scalar type) {
    boolean ignoreCase = type.type() == ScalarType.STRING && dice.chance(25) && isAssigned(type);
    Map<String, Value> operator =
        dice.chance(50)
            ? of(dice.pick("eq", "ne"), operands.equal(type, ignoreCase))
            : of(dice.pick("in", "not_in"), operands.listOf(type, ignoreCase));
    return ignoring(operator, ignoreCase);
  }

  private static boolean isAssigned(AttributeType.Scalar type) {
    return type.allowed().stream()
        .map(v -> ((StringValue) v).text())
        .allMatch(text -> Vocabulary.assigned(text).equals(text));
  }

  private Map<String, Value> ignoring(Map<String, Value> operators, boolean ignoreCase) {
    if (ignoreCase) {
      operators.put("ignore_case", BooleanValue.TRUE);
    }
    return operators;
  }

  /** One pattern operator. */
  Map<String, Value> pattern() {
    return switch (dice.below(9)) {
      case 0, 1 -> {
        boolean ignoreCase = dice.chance(35);
        String word = dice.pick("starts_with", "ends_with", "contains");
        yield ignoring(of(word, operands.patterns(vocabulary::pattern)), ignoreCase);
      }
      case 2, 3, 4 -> glob();
      case 5, 6 -> of("regex", sampled(() -> Regexes.regex(dice)));
      case 7 -> of("runs", sampled(() -> Commands.command(dice)));
      default -> of("runs_only", sampled(() -> Commands.command(dice)));
    };
  }

  private Map<String, Value> glob() {
    boolean separator = dice.chance(70);
    boolean ignoreCase = dice.chance(30);
    Map<String, Value> operator = of("glob", sampled(() -> Globs.glob(dice, separator, separator)));
    if (!separator) {
      operator.put("separator", StringValue.of("none"));
    }
    return ignoring(operator, ignoreCase);
  }

  private Value sampled(Supplier<Sampled> pattern) {
    return operands.patterns(
        () -> {
          Sampled made = pattern.get();
          samples.put(made.pattern(), made.sample());
          return made.pattern();
        });
  }

  private Map<String, Value> length() {
    return of("length", lengthOperand());
  }

  private Value lengthOperand() {
    int kind = dice.below(10);
    if (kind < 3) {
      return Numbers.small(dice);
    }
    if (kind < 5) {
      return object(of(dice.pick("eq", "ne"), operands.small()));
    }
    return object(comparison(operands::small, dice));
  }

  private Map<String, Value> comparison(Supplier<Value> operand, Dice dice) {
    if (dice.chance(75)) {
      return of(dice.pick("gt", "gte", "lt", "lte"), operand.get());
    }
    Value low = operand.get();
    Value high = operand.get();
    boolean inverted =
        low instanceof NumberValue && high instanceof NumberValue && low.compareTo(high) > 0;
    return of("between", inverted ? ArrayValue.of(high, low) : ArrayValue.of(low, high));
  }

  private Map<String, Value> time() {
    return switch (dice.below(3)) {
      case 0 -> of(dice.pick("before", "after"), operands.timestamp());
      case 1 -> {
        ObjectValue.Builder weekday = ObjectValue.builder();
        weekday.put("in", operands.patterns(() -> dice.pick(Instants.days(dice))));
        yield of("weekday", weekday.put("zone", zone()).build());
      }
      default -> timeOfDay();
    };
  }

  private Map<String, Value> timeOfDay() {
    String from = Instants.time(dice);
    String to = Instants.time(dice);
    String other = from.equals(to) ? "13:37" : to;
    ObjectValue.Builder window = ObjectValue.builder();
    window.put("from", operands.ofPack(() -> from));
    window.put("to", operands.ofPack(() -> other));
    return of("time_of_day", window.put("zone", zone()).build());
  }

  private Value zone() {
    return operands.ofPack(() -> Instants.zone(dice));
  }

  /** An operator on an array of scalars or a map; quantifiers are made elsewhere. */
  Map<String, Value> collection(AttributeType.Scalar included) {
    int kind = dice.below(10);
    if (kind < 1) {
      return of("exists", BooleanValue.of(dice.chance(50)));
    }
    if (kind < 4) {
      return length();
    }
    boolean text = included.type() == ScalarType.STRING && isAssigned(included);
    boolean ignoreCase = text && dice.chance(25);
    return ignoring(
        kind < 7
            ? of("includes", operands.equal(included, ignoreCase))
            : of(dice.pick("includes_any", "includes_all"), operands.listOf(included, ignoreCase)),
        ignoreCase);
  }

  /** An operator on an array of objects; quantifiers are made elsewhere. */
  Map<String, Value> objects() {
    return dice.chance(30) ? of("exists", BooleanValue.of(dice.chance(50))) : length();
  }

  static ObjectValue object(Map<String, Value> members) {
    ObjectValue.Builder object = ObjectValue.builder();
    members.forEach(object::put);
    return object.build();
  }

  static Map<String, Value> of(String key, Value value) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put(key, value);
    return members;
  }
}
