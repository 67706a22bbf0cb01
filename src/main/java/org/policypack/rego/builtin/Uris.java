package org.policypack.rego.builtin;

import org.policypack.rego.builtin.uri.GoUrl;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The parts of URIs. */
final class Uris {
  private Uris() {}

  static void addTo(Builtins list) {
    list.add("uri.parse", (a, c) -> parts(Operands.string(a, 0)));
    list.add("uri.is_valid", (a, c) -> BooleanValue.of(isValid(a[0])));
  }

  private static Value parts(String text) {
    GoUrl url;
    try {
      url = GoUrl.parse(text);
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of("parse \"" + text + "\": " + e.getMessage());
    }
    ObjectValue.Builder parts = ObjectValue.builder();
    put(parts, "scheme", url.scheme());
    put(parts, "hostname", url.hostname());
    put(parts, "port", url.port());
    put(parts, "path", url.path());
    put(parts, "raw_path", url.rawPath());
    put(parts, "raw_query", url.rawQuery());
    put(parts, "fragment", url.fragment());
    return parts.build();
  }

  private static void put(ObjectValue.Builder parts, String name, String text) {
    if (!text.isEmpty()) {
      parts.put(name, text);
    }
  }

  /** The empty text is no URI here. */
  private static boolean isValid(Value value) {
    if (!(value instanceof StringValue string) || string.text().isEmpty()) {
      return false;
    }
    try {
      GoUrl.parse(string.text());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
