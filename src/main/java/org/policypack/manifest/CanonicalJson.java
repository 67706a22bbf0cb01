package org.policypack.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * One text for all ways to write a value: no blanks, keys in the order of their code points,
 * numbers as plain decimals. So comments, layout, the order of keys and {@code 1.0} for {@code 1}
 * make no difference, and everything else does.
 *
 * <p>In the spirit of RFC 8785, which has binary floats for numbers and UTF-16 for the order of
 * keys.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** The canonical text of a value. */
  static String of(Value value) {
    return JsonWriter.canonical(normalised(value));
  }

  private static Value normalised(Value value) {
    return switch (value) {
      case NullValue n -> n;
      case BooleanValue b -> b;
      case StringValue s -> s;
      case NumberValue n -> NumberValue.of(n.exact());
      case ArrayValue a ->
          new ArrayValue(a.items().stream().map(CanonicalJson::normalised).toList());
      case SetValue s -> SetValue.of(s.items().stream().map(CanonicalJson::normalised).toList());
      case ObjectValue o -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        o.members().forEach((key, member) -> members.put(key, normalised(member)));
        yield ObjectValue.of(members);
      }
    };
  }
}
