package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policypack.value.JsonWriter;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** {@code sprintf}: Go's formats on whole numbers, floats and texts. */
final class GoPrintf {
  /** Makes any subnormal float a normal one. */
  private static final int SUBNORMAL_SHIFT = 60;

  private final String format;
  private final CallContext context;
  private final List<Object> arguments = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int argument;
  private boolean reordered;
  private boolean badIndex;

  private GoPrintf(String format, CallContext context) {
    this.format = format;
    this.context = context;
  }

  static Value print(Value[] a, CallContext context) {
    GoPrintf printf = new GoPrintf(Operands.string(a, 0), context);
    Operands.array(a, 1).items().forEach(item -> printf.arguments.add(argument(item)));
    return StringValue.of(printf.print());
  }

  /** A number with a fraction or an exponent in its text is a float, any other number is whole. */
  private static Object argument(Value value) {
    return switch (value) {
      case NumberValue number when number.text().matches("-?[0-9]+") ->
          new BigInteger(number.text());
      case NumberValue number -> {
        double nearest = number.exact().doubleValue();
        yield Double.isInfinite(nearest) ? number.text() : nearest;
      }
      case StringValue string -> string.text();
      default -> RegoText.of(value);
    };
  }

  private String print() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c == '%') {
        verb();
      } else {
        out.append(c);
      }
    }
    if (!reordered && argument < arguments.size()) {
      extra();
    }
    return out.toString();
  }

  private void extra() {
    out.append("%!(EXTRA ");
    for (int i = argument; i < arguments.size(); i++) {
      out.append(i > argument ? ", " : "");
      out.append(type(arguments.get(i))).append('=').append(plain(arguments.get(i)));
    }
    out.append(')');
  }

  /** The flags, width and precision of one verb; negative where there is none. */
  private static final class Spec {
    private boolean minus;
    private boolean plus;
    private boolean sharp;
    private boolean space;
    private boolean zero;
    private int width = -1;
    private int precision = -1;
  }

  private void verb() {
    Spec spec = new Spec();
    badIndex = false;
    flags(spec);
    index();
    spec.width = number();
    if (spec.width < 0 && here('*')) {
      at++;
      spec.width = star("%!(BADWIDTH)");
      spec.minus |= spec.width < -1;
      spec.width = spec.width < -1 ? -1 - spec.width : spec.width;
    }
    if (here('.')) {
      at++;
      index();
      spec.precision = Math.max(0, number());
      if (here('*')) {
        at++;
        spec.precision = Math.max(-1, star("%!(BADPREC)"));
      }
    }
    index();
    context.spend(Math.max(0, spec.width) + (long) Math.max(0, spec.precision));
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (badIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (argument >= arguments.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      out.append(formatted(verb, arguments.get(argument++), spec));
    }
  }

  private void flags(Spec spec) {
    while (at < format.length()) {
      switch (format.charAt(at)) {
        case '-' -> spec.minus = true;
        case '+' -> spec.plus = true;
        case '#' -> spec.sharp = true;
        case ' ' -> spec.space = true;
        case '0' -> spec.zero = true;
        default -> {
          return;
        }
      }
      at++;
    }
  }

  private void index() {
    if (here('[')) {
      int close = format.indexOf(']', at);
      String digits = close < 0 ? "" : format.substring(at + 1, close);
      int wanted = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) - 1 : -1;
      boolean found = wanted >= 0 && wanted < arguments.size();
      argument = found ? wanted : argument;
      badIndex |= !found;
      reordered = true;
      at = close < 0 ? at + 1 : close + 1;
    }
  }

  private int number() {
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at)) && at - start < 6) {
      at++;
    }
    return start == at ? -1 : Integer.parseInt(format.substring(start, at));
  }

  /** The number that an argument gives: -1 with a complaint for none, one less where negative. */
  private int star(String complaint) {
    Object value = argument < arguments.size() ? arguments.get(argument++) : "";
    if (value instanceof BigInteger whole && whole.bitLength() < 20) {
      return whole.signum() < 0 ? whole.intValue() - 1 : whole.intValue();
    }
    out.append(complaint);
    return -1;
  }

  private boolean here(char c) {
    return at < format.length() && format.charAt(at) == c;
  }

  private static String padded(String text, Spec spec) {
    int missing = spec.width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    return spec.minus ? text + " ".repeat(missing) : " ".repeat(missing) + text;
  }

  private static String formatted(int verb, Object value, Spec spec) {
    if (verb == 'T') {
      return padded(type(value), spec);
    }
    String text = text(verb, value, spec);
    if (text != null) {
      return padded(text, spec);
    }
    String shown = text('v', value, spec);
    return "%!"
        + Character.toString(verb)
        + "("
        + type(value)
        + "="
        + padded(shown == null ? plain(value) : shown, spec)
        + ")";
  }

  private static @Nullable String text(int verb, Object value, Spec spec) {
    return switch (value) {
      case BigInteger whole -> whole(verb, whole, spec);
      case Double number -> real(verb, number, spec);
      case String string -> string(verb, string, spec);
      default -> throw new IllegalStateException("no argument of sprintf: " + value);
    };
  }

  private static @Nullable String whole(int verb, BigInteger value, Spec spec) {
    return switch (verb) {
      case 's' -> value.bitLength() < 64 ? null : value.toString();
      case 'd', 'v' -> signed(value, value.abs().toString(), spec);
      case 'b' -> signed(value, value.abs().toString(2), spec);
      case 'o' -> signed(value, (spec.sharp ? "0" : "") + value.abs().toString(8), spec);
      case 'O' -> signed(value, "0o" + value.abs().toString(8), spec);
      case 'x' -> signed(value, (spec.sharp ? "0x" : "") + value.abs().toString(16), spec);
      case 'X' ->
          signed(
              value,
              (spec.sharp ? "0X" : "") + value.abs().toString(16).toUpperCase(Locale.ROOT),
              spec);
      case 'c' -> character(value);
      case 'q' -> "'" + character(value) + "'";
      case 'U' -> String.format(Locale.ROOT, "U+%04X", value.intValue());
      default -> null;
    };
  }

  private static String character(BigInteger value) {
    boolean valid = value.bitLength() < 31 && Character.isValidCodePoint(value.intValue());
    return Character.toString(valid ? value.intValue() : 0xFFFD);
  }

  private static String signed(BigInteger value, String digits, Spec spec) {
    String sign = value.signum() < 0 ? "-" : spec.plus ? "+" : spec.space ? " " : "";
    String filled = digits;
    if (spec.precision >= 0) {
      filled = zeros(spec.precision - digits.length()) + digits;
    } else if (spec.zero && !spec.minus) {
      filled = zeros(spec.width - sign.length() - digits.length()) + digits;
    }
    return sign + filled;
  }

  private static String zeros(int count) {
    return "0".repeat(Math.max(0, count));
  }

  private static @Nullable String real(int verb, double value, Spec spec) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    String digits =
        switch (verb) {
          case 'v', 'g', 'G' -> general(verb, value, exact, spec);
          case 'f', 'F' -> exact.setScale(places(spec), RoundingMode.HALF_EVEN).toPlainString();
          case 'e', 'E' -> scientific(exact, places(spec), (char) verb);
          case 'x' -> spec.precision < 0 ? hexadecimal(value) : null;
          case 'X' -> spec.precision < 0 ? hexadecimal(value).toUpperCase(Locale.ROOT) : null;
          default -> null;
        };
    if (digits == null) {
      return null;
    }
    boolean negative = value < 0 || (value == 0 && 1 / value < 0);
    String sign = negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
    boolean fill = spec.zero && !spec.minus;
    return sign + (fill ? zeros(spec.width - sign.length() - digits.length()) : "") + digits;
  }

  /** The shortest text with one digit before the point, such as {@code 0x1.8p+00}. */
  private static String hexadecimal(double value) {
    double magnitude = Math.abs(value);
    boolean subnormal = magnitude != 0 && magnitude < Double.MIN_NORMAL;
    String[] parts =
        Double.toHexString(subnormal ? Math.scalb(magnitude, SUBNORMAL_SHIFT) : magnitude)
            .split("p", 2);
    int exponent = Integer.parseInt(parts[1]) - (subnormal ? SUBNORMAL_SHIFT : 0);
    String mantissa = parts[0].endsWith(".0") ? parts[0].replace(".0", "") : parts[0];
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return mantissa + "p" + (exponent < 0 ? "-" : "+") + size;
  }

  private static int places(Spec spec) {
    return spec.precision < 0 ? 6 : spec.precision;
  }

  private static String general(int verb, double value, BigDecimal exact, Spec spec) {
    String text;
    if (spec.precision < 0) {
      BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value)));
      text = shortest.signum() == 0 ? "0" : GoFormat.shortestG(shortest.stripTrailingZeros());
    } else {
      int digits = Math.max(1, spec.precision);
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      text = rounded.signum() == 0 ? "0" : GoFormat.g(rounded.stripTrailingZeros(), digits);
    }
    return verb == 'G' ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String scientific(BigDecimal exact, int places, char letter) {
    BigDecimal rounded =
        exact.signum() == 0
            ? BigDecimal.ZERO
            : exact.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String mantissa =
        rounded.movePointLeft(exponent).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return mantissa + letter + (exponent < 0 ? "-" : "+") + size;
  }

  private static @Nullable String string(int verb, String value, Spec spec) {
    int length = value.codePointCount(0, value.length());
    String cut =
        spec.precision >= 0 && spec.precision < length
            ? value.substring(0, value.offsetByCodePoints(0, spec.precision))
            : value;
    String text =
        switch (verb) {
          case 's', 'v' -> cut;
          case 'q' -> JsonWriter.quote(cut);
          case 'x' -> Encodings.hex(cut);
          case 'X' -> Encodings.hex(cut).toUpperCase(Locale.ROOT);
          default -> null;
        };
    return text != null && spec.zero && !spec.minus
        ? zeros(spec.width - text.codePointCount(0, text.length())) + text
        : text;
  }

  private static String type(Object value) {
    return switch (value) {
      case BigInteger whole when whole.bitLength() < 64 -> "int64";
      case BigInteger whole -> "*big.Int";
      case Double number -> "float64";
      default -> "string";
    };
  }

  private static String plain(Object value) {
    Spec none = new Spec();
    return switch (value) {
      case Double number -> String.valueOf(real('v', number, none));
      default -> value.toString();
    };
  }
}
