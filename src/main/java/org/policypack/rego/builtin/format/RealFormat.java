package org.policypack.rego.builtin.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Binary floats in the formats of their verbs. */
final class RealFormat {
  private static final int USUAL_PLACES = 6;
  private static final int MANTISSA_BITS = 52;
  private static final int BITS_OF_DIGIT = 4;

  private RealFormat() {}

  /** The text of a finite number, or null for a verb that floats do not have. */
  static @Nullable String of(double number, int verb, Directive directive) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      return null;
    }
    String digits = digits(Math.abs(number), verb, directive);
    if (directive.sharp() && verb != 'b') {
      digits = withPoint(digits, verb, directive);
    }
    boolean negative = number < 0 || (number == 0 && 1 / number < 0);
    String sign = directive.sign(negative);
    int missing = directive.width() - sign.length() - digits.length();
    boolean fill = directive.zero() && !directive.minus() && missing > 0;
    return fill
        ? sign + "0".repeat(missing) + digits
        : directive.withBlanks().padded(sign + digits);
  }

  private static String digits(double number, int verb, Directive directive) {
    int places = directive.hasPrecision() ? directive.precision() : USUAL_PLACES;
    return switch (verb) {
      case 'b' -> mantissaAndExponent(number);
      case 'x' -> hexadecimal(number, directive.precision());
      case 'X' -> hexadecimal(number, directive.precision()).toUpperCase(Locale.ROOT);
      case 'f', 'F' ->
          new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
      case 'e', 'E' -> scientific(new BigDecimal(number), places, (char) verb);
      case 'G' -> general(number, directive.precision()).toUpperCase(Locale.ROOT);
      default -> general(number, directive.precision());
    };
  }

  /** The fewest digits that give the number again, or so many as the precision says. */
  private static String general(double number, int precision) {
    if (number == 0) {
      return "0";
    }
    if (precision < 0) {
      BigDecimal shortest = new BigDecimal(Double.toString(number));
      return GoFormat.shortestG(shortest.stripTrailingZeros());
    }
    int digits = Math.max(1, precision);
    BigDecimal rounded =
        new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return GoFormat.g(rounded.stripTrailingZeros(), digits);
  }

  private static String scientific(BigDecimal exact, int places, char letter) {
    BigDecimal rounded =
        exact.signum() == 0
            ? BigDecimal.ZERO
            : exact.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String mantissa =
        rounded.movePointLeft(exponent).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    return mantissa + letter + GoFormat.exponent(exponent);
  }

  /** The whole mantissa and the exponent of two, such as {@code 4503599627370496p-52}. */
  private static String mantissaAndExponent(double number) {
    long bits = Double.doubleToLongBits(number);
    long fraction = bits & ((1L << MANTISSA_BITS) - 1);
    int exponent = (int) (bits >> MANTISSA_BITS);
    long mantissa = exponent == 0 ? fraction : fraction | (1L << MANTISSA_BITS);
    int power = Math.max(exponent, 1) - 1023 - MANTISSA_BITS;
    return mantissa + "p" + (power < 0 ? "" : "+") + power;
  }

  /** One digit before the point, which is 1 but for zero, such as {@code 0x1.8p+00}. */
  private static String hexadecimal(double number, int places) {
    if (number == 0) {
      return "0x0" + (places > 0 ? "." + "0".repeat(places) : "") + "p+00";
    }
    BigDecimal exact = new BigDecimal(number);
    int exponent = Math.getExponent(number);
    if (number < Double.MIN_NORMAL) {
      exponent = Math.getExponent(number * 0x1p60) - 60;
    }
    // All bits behind the leading one, in whole digits.
    BigInteger mantissa =
        exact
            .multiply(new BigDecimal(BigInteger.TWO.pow(MANTISSA_BITS + Math.max(0, -exponent))))
            .toBigInteger()
            .shiftRight(Math.max(0, exponent));
    if (places >= 0 && places * BITS_OF_DIGIT < MANTISSA_BITS) {
      mantissa = rounded(mantissa, MANTISSA_BITS - places * BITS_OF_DIGIT);
      if (mantissa.bitLength() > MANTISSA_BITS + 1) {
        mantissa = mantissa.shiftRight(1);
        exponent++;
      }
    }
    String fraction = mantissa.toString(16).substring(1);
    String kept =
        places < 0
            ? fraction.replaceAll("0+$", "")
            : places <= fraction.length()
                ? fraction.substring(0, places)
                : fraction + "0".repeat(places - fraction.length());
    return "0x1" + (kept.isEmpty() ? "" : "." + kept) + "p" + GoFormat.exponent(exponent);
  }

  /** To the nearest number whose last bits are zero, ties to even. */
  private static BigInteger rounded(BigInteger number, int bits) {
    BigInteger kept = number.shiftRight(bits);
    BigInteger rest = number.subtract(kept.shiftLeft(bits));
    int half = rest.compareTo(BigInteger.ONE.shiftLeft(bits - 1));
    boolean up = half > 0 || (half == 0 && kept.testBit(0));
    return (up ? kept.add(BigInteger.ONE) : kept).shiftLeft(bits);
  }

  /** With a point and the zeros behind it that {@code #} asks for. */
  private static String withPoint(String text, int verb, Directive directive) {
    int wanted =
        "vgGx".indexOf(verb) < 0 ? 0 : directive.hasPrecision() ? directive.precision() : 6;
    int end = tail(text, verb);
    String number = text.substring(0, end);
    int seen = 0;
    boolean nonzero = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      nonzero |= c != '0' && c != '.';
      seen += nonzero && c != '.' ? 1 : 0;
    }
    StringBuilder out = new StringBuilder(number);
    if (number.indexOf('.') < 0) {
      seen += number.equals("0") ? 1 : 0;
      out.append('.');
    }
    return out.append("0".repeat(Math.max(0, wanted - seen))) + text.substring(end);
  }

  private static int tail(String text, int verb) {
    boolean hexadecimal = verb == 'x' || verb == 'X';
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (c == 'p' || (c == 'e' && !hexadecimal)) {
        return i;
      }
    }
    return text.length();
  }
}
