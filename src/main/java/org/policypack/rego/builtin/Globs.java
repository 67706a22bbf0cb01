package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.policypack.rego.builtin.glob.GlobIntersection;
import org.policypack.rego.builtin.glob.GlobPattern;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Globs, and the intersection of simple patterns. */
final class Globs {
  private static final List<Integer> DOT = List.of((int) '.');

  private Globs() {}

  static void addTo(Builtins list) {
    list.add("glob.match", (a, c) -> match(a, c));
    list.add("glob.quote_meta", Strings.map(text -> text.replaceAll("[*?\\\\\\[\\]{}]", "\\\\$0")));
    list.add("regex.globs_match", (a, c) -> meet(a, c));
  }

  private static Value match(Value[] a, CallContext context) {
    String pattern = Operands.string(a, 0);
    List<Integer> separators = separators(a);
    String text = Operands.string(a, 2);
    GlobPattern glob = checked(() -> GlobPattern.of(pattern, separators));
    context.spend((long) glob.size() * text.length());
    return BooleanValue.of(glob.matches(text));
  }

  /** None for null, the dot for an empty array. */
  private static List<Integer> separators(Value[] a) {
    return switch (a[1]) {
      case NullValue none -> List.of();
      case ArrayValue array -> array.items().isEmpty() ? DOT : characters(array);
      default -> throw BuiltinException.operand(2, a[1], "array", "null");
    };
  }

  private static List<Integer> characters(ArrayValue array) {
    List<Integer> characters = new ArrayList<>();
    for (Value item : array.items()) {
      if (!(item instanceof StringValue string)) {
        throw BuiltinException.element(2, array, item, "string");
      }
      if (string.length() != 1) {
        throw BuiltinException.element(2, array, item, "rune");
      }
      characters.add(string.text().codePointAt(0));
    }
    return characters;
  }

  private static Value meet(Value[] a, CallContext context) {
    String left = Operands.string(a, 0);
    String right = Operands.string(a, 1);
    return BooleanValue.of(
        checked(() -> GlobIntersection.exists(left, right, () -> context.spend(1))));
  }

  /** What a reader of texts gives; a text that it refuses is an error of the call. */
  private static <T> T checked(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of(String.valueOf(e.getMessage()));
    }
  }
}
