package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Reads arguments by kind; positions count from 0 here and from 1 in messages. */
final class Operands {
  private static final Pattern WITH_EXPONENT = Pattern.compile("[eE]");

  private Operands() {}

  static String string(Value[] arguments, int at) {
    if (arguments[at] instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.operand(at + 1, arguments[at], "string");
  }

  static NumberValue number(Value[] arguments, int at) {
    if (arguments[at] instanceof NumberValue number) {
      return number;
    }
    throw BuiltinException.operand(at + 1, arguments[at], "number");
  }

  /**
   * A whole number of 64 bits, written without an exponent; beyond those of an int it is the
   * nearest of them.
   */
  static int integer(Value[] arguments, int at) {
    NumberValue number = number(arguments, at);
    boolean plain = Numbers.isWhole(number) && !WITH_EXPONENT.matcher(number.text()).find();
    if (plain && Numbers.whole(number).bitLength() < Long.SIZE) {
      return Math.clamp(Numbers.whole(number).longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    throw BuiltinException.type(
        "operand " + (at + 1) + " must be integer number but got floating-point number");
  }

  static ArrayValue array(Value[] arguments, int at) {
    if (arguments[at] instanceof ArrayValue array) {
      return array;
    }
    throw BuiltinException.operand(at + 1, arguments[at], "array");
  }

  static ObjectValue object(Value[] arguments, int at) {
    if (arguments[at] instanceof ObjectValue object) {
      return object;
    }
    throw BuiltinException.operand(at + 1, arguments[at], "object");
  }

  static SetValue set(Value[] arguments, int at) {
    if (arguments[at] instanceof SetValue set) {
      return set;
    }
    throw BuiltinException.operand(at + 1, arguments[at], "set");
  }

  /** The items of an array or a set. */
  static Collection<Value> items(Value[] arguments, int at) {
    return switch (arguments[at]) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      default -> throw BuiltinException.operand(at + 1, arguments[at], "array", "set");
    };
  }

  /** The items of an array or a set, all strings. */
  static List<String> strings(Value[] arguments, int at) {
    List<String> texts = new ArrayList<>();
    for (Value item : items(arguments, at)) {
      if (!(item instanceof StringValue string)) {
        throw BuiltinException.element(at + 1, arguments[at], item, "string");
      }
      texts.add(string.text());
    }
    return texts;
  }
}
