package org.policypack.pack.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Turns YAML into the JSON value that it stands for. */
public final class YamlValues {
  private YamlValues() {}

  /** The value of a node; numbers keep their text. */
  public static Value toValue(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> toScalar(scalar);
      case Sequence list -> new ArrayValue(list.items().stream().map(YamlValues::toValue).toList());
      case Mapping mapping -> toObject(mapping);
    };
  }

  private static Value toScalar(Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING -> StringValue.of(scalar.text());
      case NUMBER -> NumberValue.parse(scalar.text());
      case BOOLEAN -> BooleanValue.of(scalar.text().equals("true"));
      case NULL -> NullValue.NULL;
    };
  }

  private static ObjectValue toObject(Mapping mapping) {
    Map<Value, Value> members = new LinkedHashMap<>();
    mapping.entries().forEach(e -> members.put(StringValue.of(e.name()), toValue(e.value())));
    return ObjectValue.of(members);
  }
}
