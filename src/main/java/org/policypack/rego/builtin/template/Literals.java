package org.policypack.rego.builtin.template;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.rego.builtin.format.GoText;
import org.policypack.rego.builtin.format.GoValue;

/** What the literals of a template mean, which are those of Go without complex numbers. */
final class Literals {
  private static final Pattern WHOLE =
      Pattern.compile(
          "([+-]?)(?:0[xX]_?([0-9a-fA-F_]+)|0[bB]_?([01_]+)|0[oO]?_?([0-7_]*)|([1-9][0-9_]*))");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");
  private static final Pattern UNDERSCORE = Pattern.compile("_(?![0-9a-fA-F])|(?<![0-9a-zA-Z])_");
  private static final int[] BASES = {16, 2, 8, 10};

  private Literals() {}

  /**
   * A number: whole, or a float where it has a point or an exponent.
   *
   * @throws TemplateException with only the reason, where it is none or too large
   */
  static GoValue number(String text) {
    Matcher whole = WHOLE.matcher(text);
    boolean separated = !UNDERSCORE.matcher(text).find();
    if (separated && whole.matches()) {
      return new GoValue.Whole(whole(whole, text), GoValue.Whole.Size.INT);
    }
    String plain = text.replace("_", "");
    boolean isHexadecimal = HEXADECIMAL.matcher(plain).matches();
    boolean fits = separated && (plain.equals(text) || isHexadecimal);
    if (!fits || !(isHexadecimal || DECIMAL.matcher(text).matches())) {
      throw new TemplateException("illegal number syntax: \"" + text + "\"");
    }
    double number = Double.parseDouble(plain);
    if (Double.isInfinite(number)) {
      throw new TemplateException("illegal number syntax: \"" + text + "\"");
    }
    if (plain.matches("[+-]?[0-9]+")) {
      throw new TemplateException("integer overflow: \"" + text + "\"");
    }
    return new GoValue.Real(number);
  }

  private static long whole(Matcher parts, String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < BASES.length; i++) {
      String digits = parts.group(i + 2);
      if (digits != null) {
        String plain = digits.replace("_", "");
        number = plain.isEmpty() ? number : new BigInteger(plain, BASES[i]);
      }
    }
    BigInteger signed = parts.group(1).equals("-") ? number.negate() : number;
    if (signed.bitLength() >= Long.SIZE) {
      throw new TemplateException("integer overflow: \"" + text + "\"");
    }
    return signed.longValue();
  }

  /** The code point of a character between single quotes. */
  static GoValue character(String literal) {
    String text = unescaped(literal.substring(1, literal.length() - 1), '\'');
    if (text.codePointCount(0, text.length()) != 1) {
      throw new TemplateException("malformed character constant: " + literal);
    }
    return new GoValue.Whole(text.codePointAt(0), GoValue.Whole.Size.INT);
  }

  /** The text of a literal between double quotes or backquotes. */
  static String string(String literal) {
    String inside = literal.substring(1, literal.length() - 1);
    return literal.charAt(0) == '`' ? inside.replace("\r", "") : unescaped(inside, '"');
  }

  /** Escapes of bytes may make up characters together. */
  private static String unescaped(String text, char quote) {
    if (text.indexOf('\\') < 0 && text.indexOf(quote) < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == quote) {
        throw invalid();
      }
      if (point == '\\') {
        at = escape(text, at, quote, out);
      } else {
        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
      }
    }
    return GoText.of(out.toByteArray());
  }

  /** Reads behind a backslash; gives the offset behind the escape. */
  private static int escape(String text, int at, char quote, ByteArrayOutputStream out) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    int simple = "abfnrtv\\".indexOf(c);
    if (simple >= 0 || c == quote) {
      out.write(c == quote ? quote : "\u0007\b\f\n\r\t\u000b\\".charAt(simple));
      return at + 1;
    }
    return switch (c) {
      case 'x' -> byteOf(text, at + 1, 2, 16, out);
      case 'u' -> pointOf(text, at + 1, 4, out);
      case 'U' -> pointOf(text, at + 1, 8, out);
      default -> byteOf(text, at, 3, 8, out);
    };
  }

  private static int byteOf(String text, int at, int count, int base, ByteArrayOutputStream out) {
    long number = digits(text, at, count, base);
    if (number > 0xff) {
      throw invalid();
    }
    out.write((int) number);
    return at + count;
  }

  private static int pointOf(String text, int at, int count, ByteArrayOutputStream out) {
    long number = digits(text, at, count, 16);
    boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    if (number > Character.MAX_CODE_POINT || surrogate) {
      throw invalid();
    }
    out.writeBytes(Character.toString((int) number).getBytes(StandardCharsets.UTF_8));
    return at + count;
  }

  private static long digits(String text, int at, int count, int base) {
    long number = 0;
    for (int i = at; i < at + count; i++) {
      int digit =
          i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), base) : -1;
      if (digit < 0) {
        throw invalid();
      }
      number = number * base + digit;
    }
    return number;
  }

  private static TemplateException invalid() {
    return new TemplateException("invalid syntax");
  }
}
