package org.policypack.rego.builtin;

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
 * JSON as Go's {@code encoding/json} writes it: keys in order, numbers by their text, {@code <},
 * {@code >}, {@code &}, U+2028 and U+2029 escaped, half a surrogate pair as U+FFFD.
 */
final class GoJson {
  private final StringBuilder out = new StringBuilder();

  private GoJson() {}

  static String of(Value value) {
    GoJson json = new GoJson();
    json.append(value);
    return json.out.toString();
  }

  private void append(Value value) {
    switch (value) {
      case NullValue n -> out.append("null");
      case BooleanValue b -> out.append(b.truth());
      case NumberValue n -> out.append(n.text());
      case StringValue s -> append(s.text());
      case ArrayValue a -> append(a.items());
      case SetValue s -> append(s.items());
      case ObjectValue o -> append(named(o));
    }
  }

  private void append(Collection<Value> items) {
    String separator = "[";
    for (Value item : items) {
      out.append(separator);
      append(item);
      separator = ",";
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  /** The members by their keys as texts; of those that become the same the last one counts. */
  private static Map<Value, Value> named(ObjectValue object) {
    Map<Value, Value> members = object.sorted();
    if (members.keySet().stream().allMatch(StringValue.class::isInstance)) {
      return members;
    }
    Map<Value, Value> named = new TreeMap<>();
    members.forEach(
        (key, value) ->
            named.put(key instanceof StringValue ? key : StringValue.of(of(key)), value));
    return named;
  }

  private void append(Map<Value, Value> members) {
    String separator = "{";
    for (Map.Entry<Value, Value> member : members.entrySet()) {
      out.append(separator);
      append(((StringValue) member.getKey()).text());
      out.append(':');
      append(member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
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
          out.append(half ? "\\ufffd" : Character.toString(c));
        }
      }
    }
  }

  private void escape(int c) {
    out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
  }
}
