package org.policypack.value;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes values as JSON, the same bytes for the same value on every machine. Numbers keep their
 * text; sets become sorted arrays; keys that are no strings are written as the string of their
 * JSON. Only what JSON demands is escaped, and U+2028, U+2029, U+FEFF, the delete character and
 * lone surrogates, which some readers stumble over.
 */
public final class JsonWriter {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final boolean sortKeys;

  private JsonWriter(boolean pretty, boolean sortKeys) {
    this.pretty = pretty;
    this.sortKeys = sortKeys;
  }

  /** One line without blanks; members in their own order. */
  public static String compact(Value value) {
    return new JsonWriter(false, false).write(value, 0);
  }

  /** One line without blanks; members in the order of their keys. */
  public static String canonical(Value value) {
    return new JsonWriter(false, true).write(value, 0);
  }

  /** Many lines, indented by two blanks, ending in a line break; members in their own order. */
  public static String pretty(Value value) {
    return new JsonWriter(true, false).write(value, 0) + "\n";
  }

  /** As {@link #pretty}, with members in the order of their keys. */
  public static String prettySorted(Value value) {
    return new JsonWriter(true, true).write(value, 0) + "\n";
  }

  /** A JSON string literal. */
  public static String quote(String text) {
    return new JsonWriter(false, false).write(StringValue.of(text), 0);
  }

  private String write(Value value, int depth) {
    append(value, depth);
    return out.toString();
  }

  private void append(Value value, int depth) {
    switch (value) {
      case NullValue n -> out.append("null");
      case BooleanValue b -> out.append(b.truth());
      case NumberValue n -> out.append(n.text());
      case StringValue s -> appendString(s.text());
      case ArrayValue a -> appendItems(a.items(), depth);
      case SetValue s -> appendItems(s.items(), depth);
      case ObjectValue o -> appendMembers(sortKeys ? o.sorted() : o.members(), depth);
    }
  }

  private void appendItems(Collection<Value> items, int depth) {
    out.append('[');
    String separator = "";
    for (Value item : items) {
      out.append(separator);
      breakLine(depth + 1);
      append(item, depth + 1);
      separator = ",";
    }
    if (!items.isEmpty()) {
      breakLine(depth);
    }
    out.append(']');
  }

  private void appendMembers(Map<Value, Value> members, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<Value, Value> member : members.entrySet()) {
      out.append(separator);
      breakLine(depth + 1);
      appendString(member.getKey() instanceof StringValue s ? s.text() : compact(member.getKey()));
      out.append(pretty ? ": " : ":");
      append(member.getValue(), depth + 1);
      separator = ",";
    }
    if (!members.isEmpty()) {
      breakLine(depth);
    }
    out.append('}');
  }

  private void breakLine(int depth) {
    if (pretty) {
      out.append('\n').append(INDENT.repeat(depth));
    }
  }

  private void appendString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        out.append(c).append(text.charAt(++i));
      } else {
        appendCharacter(c);
      }
    }
    out.append('"');
  }

  private void appendCharacter(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        boolean escaped =
            c < 0x20
                || c == 0x7F
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || Character.isSurrogate(c);
        out.append(escaped ? "\\u" + HexFormat.of().toHexDigits(c) : Character.toString(c));
      }
    }
  }
}
