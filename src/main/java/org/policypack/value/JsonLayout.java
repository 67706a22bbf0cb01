package org.policypack.value;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays values out as JSON: sets as arrays, keys that are no strings as the string of their JSON,
 * numbers by their text. What writers of JSON do differently is said by its parts.
 *
 * @param lines how lines are indented, or null for one line without blanks
 * @param sortKeys whether members stand in the order of their keys instead of their own
 * @param escaping what becomes of characters that JSON lets stand as they are
 */
public record JsonLayout(@Nullable Lines lines, boolean sortKeys, Escaping escaping) {
  /** What stands on each line but the first before its text: a prefix, then an indent a level. */
  public record Lines(String prefix, String indent) {}

  /** Decides on characters besides quote, backslash, line break, carriage return and tab. */
  @FunctionalInterface
  public interface Escaping {
    /** Appends a code point, which may be half a surrogate pair, as it stands in a string. */
    void append(int codePoint, StringBuilder out);
  }

  /** Appends {@code \}{@code uXXXX}. */
  public static void escape(int codePoint, StringBuilder out) {
    out.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
  }

  /** The value as JSON, without a line break at the end. */
  public String write(Value value) {
    StringBuilder out = new StringBuilder();
    append(value, 0, out);
    return out.toString();
  }

  private void append(Value value, int depth, StringBuilder out) {
    switch (value) {
      case NullValue n -> out.append("null");
      case BooleanValue b -> out.append(b.truth());
      case NumberValue n -> out.append(n.text());
      case StringValue s -> append(s.text(), out);
      case ArrayValue a -> append(a.items(), depth, out);
      case SetValue s -> append(s.items(), depth, out);
      case ObjectValue o -> append(sortKeys ? o.sorted() : o.members(), depth, out);
    }
  }

  private void append(Collection<Value> items, int depth, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (Value item : items) {
      out.append(separator);
      breakLine(depth + 1, out);
      append(item, depth + 1, out);
      separator = ",";
    }
    if (!items.isEmpty()) {
      breakLine(depth, out);
    }
    out.append(']');
  }

  private void append(Map<Value, Value> members, int depth, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<Value, Value> member : members.entrySet()) {
      out.append(separator);
      breakLine(depth + 1, out);
      append(name(member.getKey()), out);
      out.append(lines == null ? ":" : ": ");
      append(member.getValue(), depth + 1, out);
      separator = ",";
    }
    if (!members.isEmpty()) {
      breakLine(depth, out);
    }
    out.append('}');
  }

  private String name(Value key) {
    return key instanceof StringValue string
        ? string.text()
        : new JsonLayout(null, false, escaping).write(key);
  }

  private void breakLine(int depth, StringBuilder out) {
    if (lines != null) {
      out.append('\n').append(lines.prefix).append(lines.indent.repeat(depth));
    }
  }

  private void append(String text, StringBuilder out) {
    out.append('"');
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> escaping.append(c, out);
      }
    }
    out.append('"');
  }
}
