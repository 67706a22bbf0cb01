package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Replaces many texts at once, as Go's {@code strings.Replacer}. */
final class Replacing {
  private Replacing() {}

  /** What stands in the place of a key that was found. */
  private record Found(int at, int length, String by) {}

  /** At each place the first key in order that stands there is replaced; nothing is read twice. */
  static Value all(Value[] a, CallContext context) {
    Map<Value, String> patterns = new TreeMap<>();
    Operands.object(a, 0).members().forEach((key, value) -> patterns.put(key, text(key, value)));
    String text = Operands.string(a, 1);
    List<Found> all = found(patterns, text, context);
    context.spend(all.stream().mapToLong(found -> found.by.length()).sum());
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (Found found : all) {
      out.append(text, start, found.at).append(found.by);
      start = found.at + found.length;
    }
    return Strings.of(out.append(text, start, text.length()).toString());
  }

  private static List<Found> found(Map<Value, String> patterns, String text, CallContext context) {
    long compared = patterns.keySet().stream().mapToLong(key -> 1 + length(key)).sum();
    List<Found> all = new ArrayList<>();
    boolean emptyDone = false;
    for (int at = 0; at <= text.length(); ) {
      context.spend(compared);
      Map.Entry<Value, String> found = keyAt(patterns, text, at, !emptyDone);
      if (found != null) {
        all.add(new Found(at, length(found.getKey()), found.getValue()));
      }
      int length = found == null ? 0 : length(found.getKey());
      emptyDone = found != null && length == 0;
      at += found != null ? length : at < text.length() ? width(text, at) : 1;
    }
    return all;
  }

  private static int width(String text, int at) {
    return Character.charCount(text.codePointAt(at));
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
