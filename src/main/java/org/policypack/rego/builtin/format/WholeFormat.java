package org.policypack.rego.builtin.format;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole numbers in the formats of their verbs. */
final class WholeFormat {
  private static final int USUAL_UNICODE_DIGITS = 4;
  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(Long.SIZE);

  private WholeFormat() {}

  /** The text of a number of up to 64 bits, or null for a verb that such numbers do not have. */
  static @Nullable String of(long number, int verb, Directive directive) {
    return switch (verb) {
      case 'v', 'd' -> digits(number, 10, "", directive);
      case 'b' -> digits(number, 2, directive.sharp() ? "0b" : "", directive);
      case 'o' -> octal(number, directive);
      case 'O' -> octalWithPrefix(number, directive);
      case 'x' -> digits(number, 16, directive.sharp() ? "0x" : "", directive);
      case 'X' -> upper(digits(number, 16, directive.sharp() ? "0x" : "", directive));
      case 'c' -> directive.padded(Character.toString(character(number)));
      case 'q' ->
          directive.padded(
              GoQuote.quoted(Character.toString(character(number)), '\'', directive.plus()));
      case 'U' -> unicode(number, directive);
      default -> null;
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** What is no character is U+FFFD. */
  private static int character(long number) {
    boolean isOne =
        number >= 0
            && number <= Character.MAX_CODE_POINT
            && !(number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE);
    return isOne ? (int) number : 0xfffd;
  }

  private static String octal(long number, Directive directive) {
    String digits = filled(number, 8, directive);
    boolean prefix = directive.sharp() && !digits.isEmpty() && !digits.startsWith("0");
    return written(number, prefix ? "0" : "", digits, directive);
  }

  private static String octalWithPrefix(long number, Directive directive) {
    String digits = filled(number, 8, directive);
    boolean prefix = directive.sharp() && !digits.startsWith("0");
    return written(number, prefix ? "0o0" : "0o", digits, directive);
  }

  private static String digits(long number, int base, String prefix, Directive directive) {
    return written(number, prefix, filled(number, base, directive), directive);
  }

  /** Zero with a precision of zero is nothing at all, not even a sign. */
  private static String written(long number, String prefix, String digits, Directive directive) {
    String text = digits.isEmpty() ? "" : directive.sign(number < 0) + prefix + digits;
    return directive.withBlanks().padded(text);
  }

  private static String filled(long number, int base, Directive directive) {
    if (directive.precision() == 0 && number == 0) {
      return "";
    }
    int wanted = 0;
    if (directive.hasPrecision()) {
      wanted = directive.precision();
    } else if (directive.zero() && !directive.minus() && directive.hasWidth()) {
      wanted = directive.width() - directive.sign(number < 0).length();
    }
    String digits = BigInteger.valueOf(number).abs().toString(base);
    return zeros(wanted - digits.length()) + digits;
  }

  private static String zeros(int count) {
    return "0".repeat(Math.max(0, count));
  }

  private static String unicode(long number, Directive directive) {
    BigInteger bits = BigInteger.valueOf(number);
    String digits = upper((number < 0 ? bits.add(UNSIGNED) : bits).toString(16));
    int wanted = Math.max(USUAL_UNICODE_DIGITS, directive.precision());
    String text = "U+" + zeros(wanted - digits.length()) + digits;
    boolean shown =
        directive.sharp()
            && number >= 0
            && number <= Character.MAX_CODE_POINT
            && GoQuote.isPrintable((int) number);
    String character = shown ? " '" + Character.toString((int) number) + "'" : "";
    return directive.withBlanks().padded(text + character);
  }

  /** The text of a longer number, whose formats are those of {@code math/big}. */
  static String of(BigInteger number, int verb, Directive directive) {
    boolean sharp = directive.sharp() || directive.goSyntax();
    return switch (verb) {
      case 'b' -> big(number, 2, sharp ? "0b" : "", directive);
      case 'o' -> big(number, 8, sharp ? "0" : "", directive);
      case 'O' -> big(number, 8, "0o", directive);
      case 'd', 's', 'v' -> big(number, 10, "", directive);
      case 'x' -> big(number, 16, sharp ? "0x" : "", directive);
      case 'X' -> upper(big(number, 16, sharp ? "0x" : "", directive));
      default -> "%!" + Character.toString(verb) + "(big.Int=" + number + ")";
    };
  }

  private static String big(BigInteger number, int base, String prefix, Directive directive) {
    boolean plus = directive.plus() || directive.verbose();
    String sign = number.signum() < 0 ? "-" : plus ? "+" : directive.space() ? " " : "";
    String digits = number.abs().toString(base);
    int wanted = directive.precision();
    if (directive.zero() && !directive.minus() && !directive.hasPrecision()) {
      wanted = directive.width() - sign.length() - prefix.length();
    }
    String text = sign + prefix + zeros(wanted - digits.length()) + digits;
    return directive.withBlanks().padded(text);
  }
}
