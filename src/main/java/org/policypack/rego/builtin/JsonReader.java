package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads JSON as Go's {@code encoding/json} does: of repeated keys the last wins, half a surrogate
 * pair becomes U+FFFD, numbers keep their text.
 */
final class JsonReader {
  private static final int DEEPEST = 500;

  /** OPA's limit on the binary exponent is 100,000, about this many decimal digits. */
  private static final int LARGEST_EXPONENT = 30_103;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private int at;
  private int depth;
  private boolean anyNumber;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads a text that is one JSON value.
   *
   * @throws BuiltinException for any other text
   */
  static Value read(String text) {
    JsonReader reader = new JsonReader(text);
    Value value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.error();
    }
    return value;
  }

  /** Whether a text is one JSON value, with numbers of any size. */
  static boolean isValid(String text) {
    JsonReader reader = new JsonReader(text);
    reader.anyNumber = true;
    try {
      reader.value();
      reader.skipBlanks();
      return reader.at == text.length();
    } catch (BuiltinException e) {
      return false;
    }
  }

  private BuiltinException error() {
    return at < text.length()
        ? BuiltinException.of("invalid character '" + text.charAt(at) + "' at offset " + at)
        : BuiltinException.of("unexpected end of JSON input");
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Value value() {
    skipBlanks();
    if (at >= text.length() || depth > DEEPEST) {
      throw error();
    }
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> StringValue.of(string());
      case 't' -> word("true", BooleanValue.TRUE);
      case 'f' -> word("false", BooleanValue.FALSE);
      case 'n' -> word("null", NullValue.NULL);
      default -> number();
    };
  }

  private Value word(String word, Value value) {
    if (!text.startsWith(word, at)) {
      throw error();
    }
    at += word.length();
    return value;
  }

  private Value number() {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw error();
    }
    at = matcher.end();
    if (anyNumber) {
      return Numbers.ZERO;
    }
    try {
      NumberValue number = NumberValue.parse(matcher.group());
      long magnitude = (long) number.exact().precision() - number.exact().scale();
      if (Math.abs(magnitude) > LARGEST_EXPONENT) {
        throw BuiltinException.of("number too big");
      }
      return number;
    } catch (NumberFormatException | ArithmeticException e) {
      throw BuiltinException.of("number too big");
    }
  }

  private Value array() {
    at++;
    depth++;
    List<Value> items = new ArrayList<>();
    skipBlanks();
    boolean more = !skip(']');
    while (more) {
      items.add(value());
      skipBlanks();
      more = !skip(']');
      if (more) {
        expect(',');
      }
    }
    depth--;
    return new ArrayValue(items);
  }

  private Value object() {
    at++;
    depth++;
    Map<Value, Value> members = new LinkedHashMap<>();
    skipBlanks();
    boolean more = !skip('}');
    while (more) {
      skipBlanks();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw error();
      }
      Value key = StringValue.of(string());
      skipBlanks();
      expect(':');
      members.put(key, value());
      skipBlanks();
      more = !skip('}');
      if (more) {
        expect(',');
      }
    }
    depth--;
    return ObjectValue.of(members);
  }

  private boolean skip(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw error();
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c < 0x20) {
        throw error();
      }
      at++;
      out.append(c == '\\' ? escape() : c);
    }
    expect('"');
    return wellFormed(out);
  }

  private char escape() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw error();
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw error();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private static String wellFormed(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
