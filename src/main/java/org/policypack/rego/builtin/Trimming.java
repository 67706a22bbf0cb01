package org.policypack.rego.builtin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** Functions that take characters from the ends of strings. */
final class Trimming {
  private Trimming() {}

  static void addTo(Builtins list) {
    list.add("trim", binary(Trimming::both));
    list.add("trim_left", binary((text, set) -> left(text, in(set))));
    list.add("trim_right", binary((text, set) -> right(text, in(set))));
    list.add("trim_prefix", binary(Trimming::withoutPrefix));
    list.add("trim_suffix", binary(Trimming::withoutSuffix));
    list.add(
        "trim_space", Strings.map(text -> right(left(text, Trimming::isSpace), Trimming::isSpace)));
  }

  private static Builtin.Code binary(BinaryOperator<String> operator) {
    return (a, c) -> Strings.of(operator.apply(Operands.string(a, 0), Operands.string(a, 1)));
  }

  private static IntPredicate in(String set) {
    Set<Integer> points = set.codePoints().boxed().collect(toUnmodifiableSet());
    return points::contains;
  }

  private static String both(String text, String set) {
    IntPredicate cut = in(set);
    return right(left(text, cut), cut);
  }

  private static String left(String text, IntPredicate cut) {
    int start = 0;
    while (start < text.length() && cut.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  private static String right(String text, IntPredicate cut) {
    int end = text.length();
    while (end > 0 && cut.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  /** Unicode's White_Space, as Go's {@code unicode.IsSpace}. */
  static boolean isSpace(int c) {
    return (c >= 0x09 && c <= 0x0D)
        || c == ' '
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }
}
