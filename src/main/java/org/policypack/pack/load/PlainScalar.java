package org.policypack.pack.load;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypack.pack.load.YamlNode.ScalarKind;

/**
 * What a scalar without quotes means: what JSON would read, else a string. Text that YAML 1.1 or
 * 1.2 would read as something else is named, so that no two tools read one pack differently.
 */
final class PlainScalar {
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  /** yaml.org/type/bool.html, in any case. */
  private static final Pattern TRUTH = Pattern.compile("(?i:y|yes|n|no|on|off|true|false)");

  /** yaml.org/type/null.html, in any case. */
  private static final Pattern NOTHING = Pattern.compile("~|(?i:null)");

  /** yaml.org/type/merge.html and value.html. */
  private static final Pattern SPECIAL = Pattern.compile("<<|=");

  /**
   * Numbers of YAML 1.1 (yaml.org/type/int.html, float.html) and of the core schema of YAML 1.2:
   * signs, octal, hexadecimal, binary, {@code _} between digits, base 60, {@code .5}, {@code 5.},
   * {@code .inf}, {@code .nan}.
   */
  private static final Pattern NUMBER_LIKE =
      Pattern.compile(
          "[-+]?(?:0[xX][0-9a-fA-F_]++|0[bB][01_]++|0[oO][0-7_]++"
              + "|[0-9][0-9_]*+(?::[0-5]?[0-9])++(?:\\.[0-9_]*+)?"
              + "|[0-9][0-9_]*+\\.?[0-9_]*+(?:[eE][-+]?[0-9]++)?"
              + "|\\.[0-9][0-9_]*+(?:[eE][-+]?[0-9]++)?"
              + "|\\.(?i:inf)|\\.(?i:nan))");

  /** yaml.org/type/timestamp.html. */
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \\t]++)[0-9]{1,2}:[0-9:.]++.*+)?");

  private PlainScalar() {}

  /** What JSON would read. */
  static ScalarKind kind(String text) {
    return switch (text) {
      case "true", "false" -> ScalarKind.BOOLEAN;
      case "null" -> ScalarKind.NULL;
      default -> JSON_NUMBER.matcher(text).matches() ? ScalarKind.NUMBER : ScalarKind.STRING;
    };
  }

  /** What another reader of YAML would take a string for, where it does. */
  static Optional<String> mistakenFor(String text) {
    if (kind(text) != ScalarKind.STRING) {
      return Optional.empty();
    }
    if (TRUTH.matcher(text).matches()) {
      return Optional.of("a truth value");
    }
    if (NOTHING.matcher(text).matches()) {
      return Optional.of("null");
    }
    if (NUMBER_LIKE.matcher(text).matches()) {
      return Optional.of("a number");
    }
    if (DATE.matcher(text).matches()) {
      return Optional.of("a date");
    }
    return SPECIAL.matcher(text).matches() ? Optional.of("a special key") : Optional.empty();
  }

  /** What the author meant, written as JSON: {@code True} is {@code true}, {@code +1} is 1. */
  static Optional<String> asJson(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Optional<String> word =
        switch (lower) {
          case "yes", "on", "y", "true" -> Optional.of("true");
          case "no", "off", "n", "false" -> Optional.of("false");
          case "~", "null" -> Optional.of("null");
          default -> Optional.empty();
        };
    return word.isPresent() ? word : numberAsJson(text);
  }

  private static Optional<String> numberAsJson(String text) {
    String number = text.replaceFirst("^\\+", "").replace("_", "").replaceFirst("^(-?)\\.", "$10.");
    boolean lostZero = number.matches("-?0[0-9]+.*");
    String whole = number.replaceFirst("\\.$", "").replaceFirst("\\.([eE])", "$1");
    return !lostZero && kind(whole) == ScalarKind.NUMBER ? Optional.of(whole) : Optional.empty();
  }
}
