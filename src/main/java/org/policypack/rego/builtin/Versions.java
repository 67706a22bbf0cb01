package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Semantic versions, by https://semver.org/spec/v2.0.0.html. */
final class Versions {
  private static final Pattern FORM =
      Pattern.compile(
          "v?(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
              + "(?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
              + "(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?"
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  private Versions() {}

  static void addTo(Builtins list) {
    list.add("semver.compare", (a, c) -> compare(a));
    list.add("semver.is_valid", (a, c) -> BooleanValue.of(isValid(a[0])));
  }

  private static boolean isValid(Value value) {
    return value instanceof StringValue string && isValid(FORM.matcher(string.text()));
  }

  /** The three numbers have 64 bits at most. */
  private static boolean isValid(Matcher matcher) {
    return matcher.matches()
        && Stream.of(1, 2, 3)
            .allMatch(group -> new BigInteger(matcher.group(group)).bitLength() < Long.SIZE);
  }

  private static Value compare(Value[] a) {
    Operands.string(a, 0);
    Operands.string(a, 1);
    Matcher left = parsed(a, 0);
    Matcher right = parsed(a, 1);
    for (int group = 1; group <= 3; group++) {
      int order = new BigInteger(left.group(group)).compareTo(new BigInteger(right.group(group)));
      if (order != 0) {
        return NumberValue.of(Integer.signum(order));
      }
    }
    String before = left.group(4) == null ? "" : left.group(4);
    String other = right.group(4) == null ? "" : right.group(4);
    return NumberValue.of(Integer.signum(comparePreReleases(before, other)));
  }

  private static Matcher parsed(Value[] a, int at) {
    String text = Operands.string(a, at);
    Matcher matcher = FORM.matcher(text);
    if (!isValid(matcher)) {
      throw BuiltinException.of(
          "operand " + (at + 1) + ": string \"" + text + "\" is not a valid SemVer");
    }
    return matcher;
  }

  /** A version without a pre-release is later than those with one. */
  private static int comparePreReleases(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    String[] left = a.split("\\.", -1);
    String[] right = b.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareIdentifiers(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareIdentifiers(String a, String b) {
    boolean numberA = a.matches("[0-9]+");
    boolean numberB = b.matches("[0-9]+");
    if (numberA && numberB) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return numberA == numberB ? a.compareTo(b) : numberA ? -1 : 1;
  }
}
