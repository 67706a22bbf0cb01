package org.policypack.rego.json;

import java.util.Map;
import java.util.TreeMap;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.JsonLayout;
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
  private static final JsonLayout COMPACT = new JsonLayout(null, false, GoJsonWriter::append);

  private GoJsonWriter() {}

  /** One line without blanks. */
  public static String compact(Value value) {
    return COMPACT.write(plain(value));
  }

  /** Many lines, indented by two blanks, ending in a line break. */
  public static String indented(Value value) {
    return indentedInOrder(plain(value));
  }

  /** As {@link #indented}, with the members of objects in their own order: that of Go's structs. */
  public static String indentedInOrder(Value value) {
    return onLines("", "  ").write(value) + "\n";
  }

  /**
   * Many lines as Go's {@code MarshalIndent} writes them.
   *
   * @param prefix what each line but the first begins with
   * @param indent what stands for each level behind it
   */
  public static String indented(Value value, String prefix, String indent) {
    return onLines(prefix, indent).write(plain(value));
  }

  private static JsonLayout onLines(String prefix, String indent) {
    return new JsonLayout(new JsonLayout.Lines(prefix, indent), false, GoJsonWriter::append);
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

  private static String key(Value key) {
    return key instanceof StringValue string ? string.text() : compact(key);
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', 0x2028, 0x2029 -> JsonLayout.escape(c, out);
      default -> {
        if (c < 0x20) {
          JsonLayout.escape(c, out);
        } else {
          boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
          out.appendCodePoint(half ? 0xFFFD : c);
        }
      }
    }
  }
}
