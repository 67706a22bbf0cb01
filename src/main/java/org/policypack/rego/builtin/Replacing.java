package org.policypack.rego.builtin;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Replaces many texts at once, as Go's {@code strings.Replacer}. */
final class Replacing {
  private Replacing() {}

  /** At each place the first key in order that stands there is replaced; nothing is read twice. */
  static Value all(Value[] a, CallContext context) {
    Map<Value, String> patterns = new TreeMap<>();
    Operands.object(a, 0).members().forEach((key, value) -> patterns.put(key, text(key, value)));
    String text = Operands.string(a, 1);
    StringBuilder out = new StringBuilder();
    long compared = patterns.keySet().stream().mapToLong(key -> 1 + length(key)).sum();
    int at = 0;
    boolean emptyDone = false;
    while (at <= text.length()) {
      context.spend(compared);
      Map.Entry<Value, String> found = keyAt(patterns, text, at, !emptyDone);
      if (found != null) {
        int length = length(found.getKey());
        context.spend(found.getValue().length());
        out.append(found.getValue());
        at += length;
        emptyDone = length == 0;
      } else if (at < text.length()) {
        int point = text.codePointAt(at);
        out.appendCodePoint(point);
        at += Character.charCount(point);
        emptyDone = false;
      } else {
        break;
      }
    }
    return Strings.of(out.toString());
  }

  private static int length(Value key) {
    return ((StringValue) key).text().length();
  }

  private static String text(Value key, Value value) {
    if (!(key instanceof StringValue)) {
      throw BuiltinException.type("operand 1 non-string key found in pattern object");
    }
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.type("operand 1 non-string value found in pattern object");
  }

  private static Map.@Nullable Entry<Value, String> keyAt(
      Map<Value, String> patterns, String text, int at, boolean mayBeEmpty) {
    for (Map.Entry<Value, String> entry : patterns.entrySet()) {
      String key = ((StringValue) entry.getKey()).text();
      if (text.startsWith(key, at) && (mayBeEmpty || !key.isEmpty())) {
        return entry;
      }
    }
    return null;
  }
}
