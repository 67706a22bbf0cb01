package org.policypack.value;

/**
 * Writes values as JSON, the same bytes for the same value on every machine. Numbers keep their
 * text; sets become sorted arrays; keys that are no strings are written as the string of their
 * JSON. Only what JSON demands is escaped, and U+2028, U+2029, U+FEFF, the delete character and
 * lone surrogates, which some readers stumble over.
 */
public final class JsonWriter {
  private static final JsonLayout.Lines LINES = new JsonLayout.Lines("", "  ");
  private static final JsonLayout COMPACT = new JsonLayout(null, false, JsonWriter::append);
  private static final JsonLayout CANONICAL = new JsonLayout(null, true, JsonWriter::append);
  private static final JsonLayout PRETTY = new JsonLayout(LINES, false, JsonWriter::append);
  private static final JsonLayout PRETTY_SORTED = new JsonLayout(LINES, true, JsonWriter::append);

  private JsonWriter() {}

  /** One line without blanks; members in their own order. */
  public static String compact(Value value) {
    return COMPACT.write(value);
  }

  /** One line without blanks; members in the order of their keys. */
  public static String canonical(Value value) {
    return CANONICAL.write(value);
  }

  /** Many lines, indented by two blanks, ending in a line break; members in their own order. */
  public static String pretty(Value value) {
    return PRETTY.write(value) + "\n";
  }

  /** As {@link #pretty}, with members in the order of their keys. */
  public static String prettySorted(Value value) {
    return PRETTY_SORTED.write(value) + "\n";
  }

  /** A JSON string literal. */
  public static String quote(String text) {
    return COMPACT.write(StringValue.of(text));
  }

  private static void append(int c, StringBuilder out) {
    boolean escaped =
        c < 0x20
            || c == 0x7F
            || c == 0x2028
            || c == 0x2029
            || c == 0xFEFF
            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (escaped) {
      JsonLayout.escape(c, out);
    } else {
      out.appendCodePoint(c);
    }
  }
}
