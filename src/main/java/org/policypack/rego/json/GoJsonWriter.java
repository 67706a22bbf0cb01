package org.policypack.rego.json;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Writes values as OPA prints them, which is how Go's {@code encoding/json} does: members in the
 * order of their keys as strings, keys that are no strings as the string of their JSON, sets as
 * arrays, numbers by their text, {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped, half a
 * surrogate pair as U+FFFD.
 */
public final class GoJsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private final String prefix;
  private final String indent;

  private GoJsonWriter(boolean indented, String prefix, String indent) {
    this.indented = indented;
    this.prefix = prefix;
    this.indent = indent;
  }

  /** One line without blanks. */
  public static String compact(Value value) {
    return new GoJsonWriter(false, "", "").write(plain(value));
  }

  /** Many lines, indented by two blanks, ending in a line break. */
  public static String indented(Value value) {
    return indentedInOrder(plain(value));
  }

  /** As {@link #indented}, with the members of objects in their own order: that of Go's structs. */
  public static String indentedInOrder(Value value) {
    return new GoJsonWriter(true, "", "  ").write(value) + "\n";
  }

  /**
   * Many lines as Go's {@code MarshalIndent} writes them.
   *
   * @param prefix what each line but the first begins with
   * @param indent what stands for each level behind it
   */
  public static String indented(Value value, String prefix, String indent) {
    return new GoJsonWriter(true, prefix, indent).write(plain(value));
  }

  /** A value of Rego as JSON: sets are arrays, keys are strings and stand in order. */
  public static Value plain(Value value) {
    return switch (value) {
      case ArrayValue array ->
          new ArrayValue(array.items().stream().map(GoJsonWriter::plain).toList());
      case SetValue set -> new ArrayValue(set.items().stream().map(GoJsonWriter::plain).toList());
      case ObjectValue object -> {
        Map<Value, Value> members = new TreeMap<>();
        object.members().forEach((k, v) -> members.put(StringValue.of(key(k)), plain(v)));
        yield ObjectValue.of(members);
      }
      case NullValue n -> n;
      case BooleanValue b -> b;
      case NumberValue n -> n;
      case StringValue s -> s;
    };
  }

  private String write(Value value) {
    append(value, 0);
    return out.toString();
  }

  private void append(Value value, int depth) {
    switch (value) {
      case NullValue n -> out.append("null");
      case BooleanValue b -> out.append(b.truth());
      case NumberValue n -> out.append(n.text());
      case StringValue s -> append(s.text());
      case ArrayValue a -> append(a.items(), depth);
      case SetValue s -> append(s.items(), depth);
      case ObjectValue o -> append(o, depth);
    }
  }

  private void append(Collection<Value> items, int depth) {
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

  private void append(ObjectValue object, int depth) {
    Map<Value, Value> members = object.members();
    out.append('{');
    String separator = "";
    for (Map.Entry<Value, Value> member : members.entrySet()) {
      out.append(separator);
      breakLine(depth + 1);
      append(key(member.getKey()));
      out.append(indented ? ": " : ":");
      append(member.getValue(), depth + 1);
      separator = ",";
    }
    if (!members.isEmpty()) {
      breakLine(depth);
    }
    out.append('}');
  }

  private static String key(Value key) {
    return key instanceof StringValue string ? string.text() : compact(key);
  }

  private void breakLine(int depth) {
    if (indented) {
      out.append('\n').append(prefix).append(indent.repeat(depth));
    }
  }

  private void append(String text) {
    out.append('"');
    text.codePoints().forEach(this::appendCharacter);
    out.append('"');
  }

  private void appendCharacter(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', 0x2028, 0x2029 -> escape(c);
      default -> {
        if (c < 0x20) {
          escape(c);
        } else {
          boolean half = c >= 0xD800 && c <= 0xDFFF;
          out.append(half ? "\uFFFD" : Character.toString(c));
        }
      }
    }
  }

  private void escape(int c) {
    out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
  }
}
