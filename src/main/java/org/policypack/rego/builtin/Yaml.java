package org.policypack.rego.builtin;

import org.policypack.rego.json.GoJsonWriter;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.rego.yaml.YamlText;
import org.policypack.rego.yaml.YamlToJson;
import org.policypack.value.BooleanValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** YAML read and written. */
final class Yaml {
  private Yaml() {}

  static void addTo(Builtins list) {
    list.add("yaml.is_valid", (a, c) -> BooleanValue.of(isValid(a[0])));
    list.add("yaml.unmarshal", (a, c) -> read(Operands.string(a, 0)));
    list.add("yaml.marshal", (a, c) -> written(a[0]));
  }

  private static Value read(String text) {
    try {
      return YamlToJson.read(text);
    } catch (YamlException e) {
      throw BuiltinException.of(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isValid(Value value) {
    if (!(value instanceof StringValue string)) {
      return false;
    }
    try {
      YamlToJson.read(string.text());
      return true;
    } catch (YamlException e) {
      return false;
    }
  }

  /** Through JSON first, so that sets are arrays and keys are texts. */
  private static Value written(Value value) {
    return StringValue.of(YamlText.of(JsonText.read(GoJsonWriter.compact(value))));
  }
}
