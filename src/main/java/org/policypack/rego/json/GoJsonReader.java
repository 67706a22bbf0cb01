package org.policypack.rego.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads JSON as Go's {@code encoding/json} does, with its messages: of repeated keys the last wins,
 * half a surrogate pair becomes U+FFFD, numbers keep their text.
 */
public final class GoJsonReader {
  /** Deeper values are of no use to anybody, and the stack is finite. */
  private static final int DEEPEST = 1000;

  private final String text;
  private final Numbers numbers;
  private int at;
  private int depth;

  private GoJsonReader(String text, Numbers numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** How large numbers may be. */
  public enum Numbers {
    /** Of data: a decimal exponent of up to about a thousand million. */
    OF_DATA(1_000_000_000),
    /** To calculate with: OPA's limit on the binary exponent is 100,000, about this many digits. */
    OF_CALCULATIONS(30_103),
    /** Any; each is read as zero, where only the form matters. */
    UNREAD(0);

    private final int largestExponent;

    Numbers(int largestExponent) {
      this.largestExponent = largestExponent;
    }
  }

  /**
   * Reads a text that is one JSON value.
   *
   * @throws JsonException for any other text
   */
  public static Value read(String text, Numbers numbers) throws JsonException {
    GoJsonReader reader = new GoJsonReader(text, numbers);
    reader.skipBlanks();
    if (reader.at >= text.length()) {
      throw new JsonException("EOF");
    }
    Value value = reader.value();
    reader.end();
    return value;
  }

  /** A text that is not JSON; the message is that of Go. */
  public static final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean limit;

    JsonException(String message) {
      this(message, false);
    }

    private JsonException(String message, boolean limit) {
      super(message, null, false, false);
      this.limit = limit;
    }

    private static JsonException limit(String message) {
      return new JsonException(message, true);
    }

    /**
     * Whether the text may be right, but holds more than can be read: no other reader should try.
     */
    public boolean isLimit() {
      return limit;
    }

    /** What is wrong, as Go says it. */
    public String text() {
      return String.valueOf(getMessage());
    }
  }

  /** OPA asks for one more token, and puts it into its message where there is one. */
  private void end() throws JsonException {
    skipBlanks();
    if (at >= text.length()) {
      return;
    }
    int start = at;
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      throw after(Character.toString(c));
    }
    Value next = value();
    throw after(next instanceof StringValue s ? s.text() : text.substring(start, at));
  }

  private static JsonException after(String token) {
    return new JsonException("error: invalid character '" + token + "' after top-level value");
  }

  private JsonException unexpected(String context) {
    if (at >= text.length()) {
      return new JsonException("unexpected EOF");
    }
    int c = text.codePointAt(at);
    return new JsonException("invalid character " + quoted(c) + " " + context);
  }

  /** Go looks at bytes: of a character beyond ASCII it shows the first one, as Latin 1. */
  private static String quoted(int c) {
    return switch (c) {
      case '\'' -> "'\\''";
      case '"' -> "'\"'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      case 0 -> "'\\x00'";
      default ->
          c < 0x20 || c == 0x7F
              ? "'\\x%02x'".formatted(c)
              : "'" + (c < 0x80 ? Character.toString(c) : Character.toString(firstByte(c))) + "'";
    };
  }

  private static int firstByte(int c) {
    return c < 0x800 ? 0xC0 | c >> 6 : c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Value value() throws JsonException {
    skipBlanks();
    if (at >= text.length()) {
      throw unexpected("");
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

  private Value word(String word, Value value) throws JsonException {
    for (int i = 1; i < word.length(); i++) {
      at++;
      if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
    at++;
    return value;
  }

  private Value number() throws JsonException {
    int start = at;
    if (peek() == '-') {
      at++;
      digits(start, "in numeric literal");
    } else if (isDigit(peek())) {
      digits(start, "");
    } else {
      throw unexpected("looking for beginning of value");
    }
    if (peek() == '.') {
      at++;
      someDigits("after decimal point in numeric literal");
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      someDigits("in exponent of numeric literal");
    }
    return number(text.substring(start, at));
  }

  /** A zero is followed by no digit. */
  private void digits(int start, String context) throws JsonException {
    if (peek() == '0') {
      at++;
      return;
    }
    if (start == at) {
      at++;
    } else if (!isDigit(peek())) {
      throw unexpected(context);
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private void someDigits(String context) throws JsonException {
    if (!isDigit(peek())) {
      throw unexpected(context);
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private Value number(String text) throws JsonException {
    if (numbers == Numbers.UNREAD) {
      return NumberValue.of(0);
    }
    if (text.length() > NumberValue.MOST_DIGITS) {
      throw tooBig();
    }
    try {
      NumberValue number = NumberValue.parse(text);
      long magnitude = (long) number.exact().precision() - number.exact().scale();
      if (Math.abs(magnitude) <= numbers.largestExponent) {
        return number;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Told below.
    }
    throw tooBig();
  }

  private static JsonException tooBig() {
    return JsonException.limit("invalid number: number too big");
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void enter() throws JsonException {
    if (++depth > DEEPEST) {
      throw JsonException.limit("exceeded max depth");
    }
    at++;
  }

  private Value array() throws JsonException {
    enter();
    List<Value> items = new ArrayList<>();
    skipBlanks();
    boolean more = !skip(']');
    while (more) {
      items.add(value());
      skipBlanks();
      more = !skip(']');
      if (more && !skip(',')) {
        throw unexpected("after array element");
      }
    }
    depth--;
    return new ArrayValue(items);
  }

  private Value object() throws JsonException {
    enter();
    Map<Value, Value> members = new LinkedHashMap<>();
    skipBlanks();
    boolean more = !skip('}');
    while (more) {
      skipBlanks();
      if (peek() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      Value key = StringValue.of(string());
      skipBlanks();
      if (!skip(':')) {
        throw unexpected("after object key");
      }
      members.put(key, value());
      skipBlanks();
      more = !skip('}');
      if (more && !skip(',')) {
        throw unexpected("after object key:value pair");
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

  private String string() throws JsonException {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c < 0x20) {
        throw unexpected("in string literal");
      }
      at++;
      out.append(c == '\\' ? escape() : c);
    }
    if (!skip('"')) {
      throw unexpected("");
    }
    return wellFormed(out);
  }

  private char escape() throws JsonException {
    char c = peek();
    char meant =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> 'u';
          default -> throw unexpected("in string escape code");
        };
    at++;
    return c == 'u' ? unicode() : meant;
  }

  private char unicode() throws JsonException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw unexpected("in \\u hexadecimal character escape");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private static String wellFormed(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
