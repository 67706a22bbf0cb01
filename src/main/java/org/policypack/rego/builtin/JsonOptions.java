package org.policypack.rego.builtin;

import java.util.Map;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** {@code json.marshal_with_options}: JSON on one line or on many, as Go's MarshalIndent. */
final class JsonOptions {
  private String indent = "\t";
  private String prefix = "";
  private boolean pretty;

  private JsonOptions() {}

  static Value marshal(Value[] a) {
    JsonOptions options = new JsonOptions();
    ObjectValue given = Operands.object(a, 1);
    for (Map.Entry<Value, Value> option : given.sorted().entrySet()) {
      if (!(option.getKey() instanceof StringValue name)) {
        throw BuiltinException.type("operand 2 failed to stringify key " + option.getKey());
      }
      options.set(name.text(), option.getValue());
    }
    if (given.get("pretty") instanceof BooleanValue asked) {
      options.pretty = asked.truth();
    }
    return StringValue.of(options.text(a[0]));
  }

  private void set(String name, Value value) {
    switch (name) {
      case "prefix" -> prefix = text(name, value);
      case "indent" -> indent = text(name, value);
      case "pretty" -> {
        if (!(value instanceof BooleanValue)) {
          throw BuiltinException.type("operand 2 key pretty failed cast to bool");
        }
      }
      default ->
          throw BuiltinException.type("operand 2 object contained unknown key \"" + name + "\"");
    }
    pretty |= !name.equals("pretty");
  }

  private static String text(String name, Value value) {
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.type("operand 2 key " + name + " failed cast to string");
  }

  private String text(Value value) {
    return pretty
        ? prefix + GoJsonWriter.indented(value, prefix, indent)
        : GoJsonWriter.compact(value);
  }
}
