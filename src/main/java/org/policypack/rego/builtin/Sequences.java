package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Ranges of numbers and walks through documents. */
final class Sequences {
  private Sequences() {}

  static void addTo(Builtins list) {
    list.add("numbers.range", (a, c) -> range(whole(a, 0), whole(a, 1), BigInteger.ONE, c));
    list.add("numbers.range_step", (a, c) -> steps(a, c));
    list.add("rand.intn", (a, c) -> random(a, c));
    list.addRelation("walk", (a, c) -> walk(a[0], c));
  }

  private static BigInteger whole(Value[] a, int at) {
    NumberValue number = Operands.number(a, at);
    if (!Numbers.isWhole(number)) {
      throw BuiltinException.type(
          "operand " + (at + 1) + " must be integer number but got floating-point number");
    }
    return Numbers.whole(number);
  }

  private static Value steps(Value[] a, CallContext context) {
    BigInteger from = whole(a, 0);
    BigInteger to = whole(a, 1);
    BigInteger step = whole(a, 2);
    if (step.signum() <= 0) {
      throw BuiltinException.of("numbers.range_step: step must be a positive integer");
    }
    return range(from, to, step, context);
  }

  /** The same number within one query for the same arguments. */
  private static Value random(Value[] a, CallContext context) {
    String text = Operands.string(a, 0);
    long bound = Math.abs((long) Operands.integer(a, 1));
    if (bound == 0) {
      return Numbers.ZERO;
    }
    return context.once(
        "intn " + bound + " " + text,
        () -> {
          BigInteger wide = new BigInteger(1, context.random(16));
          return NumberValue.of(wide.mod(BigInteger.valueOf(bound)).longValue());
        });
  }

  private static Value range(BigInteger from, BigInteger to, BigInteger step, CallContext context) {
    BigInteger count = to.subtract(from).abs().divide(step).add(BigInteger.ONE);
    context.keep(Sizes.saturated(count));
    BigInteger stride = to.compareTo(from) < 0 ? step.negate() : step;
    List<Value> numbers = new ArrayList<>(count.intValueExact());
    BigInteger at = from;
    for (int i = count.intValueExact(); i > 0; i--) {
      context.spend(20);
      numbers.add(number(at));
      at = at.add(stride);
    }
    return new ArrayValue(numbers);
  }

  private static NumberValue number(BigInteger whole) {
    return whole.bitLength() < Long.SIZE
        ? NumberValue.of(whole.longValue())
        : NumberValue.of(new BigDecimal(whole));
  }

  /** Pairs of a path and the value there, for every value of a document. */
  private static Value walk(Value document, CallContext context) {
    List<Value> pairs = new ArrayList<>();
    walk(document, new ArrayList<>(), pairs, context);
    return new ArrayValue(pairs);
  }

  private static void walk(Value value, List<Value> path, List<Value> pairs, CallContext context) {
    context.spend(1L + path.size());
    context.keep(1);
    pairs.add(ArrayValue.of(new ArrayValue(path), value));
    switch (value) {
      case ArrayValue array -> {
        for (int i = 0; i < array.items().size(); i++) {
          walkBelow(NumberValue.of(i), array.items().get(i), path, pairs, context);
        }
      }
      case ObjectValue object -> {
        for (Map.Entry<Value, Value> member : object.sorted().entrySet()) {
          walkBelow(member.getKey(), member.getValue(), path, pairs, context);
        }
      }
      case SetValue set -> {
        for (Value item : set.items()) {
          walkBelow(item, item, path, pairs, context);
        }
      }
      default -> {}
    }
  }

  private static void walkBelow(
      Value key, Value value, List<Value> path, List<Value> pairs, CallContext context) {
    path.add(key);
    walk(value, path, pairs, context);
    path.removeLast();
  }
}
