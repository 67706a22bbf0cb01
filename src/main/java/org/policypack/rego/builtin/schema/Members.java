package org.policypack.rego.builtin.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Reads the keywords of a schema by the kind of value that each must have. */
record Members(ObjectValue document) {
  Optional<Value> get(String key) {
    return Optional.ofNullable(document.get(key));
  }

  boolean has(String key) {
    return document.get(key) != null;
  }

  Optional<String> string(String key) throws SchemaException {
    Optional<Value> value = get(key);
    if (value.isPresent() && !(value.get() instanceof StringValue)) {
      throw SchemaException.type("string", key);
    }
    return value.map(v -> ((StringValue) v).text());
  }

  List<Value> array(String key) throws SchemaException {
    Optional<Value> value = get(key);
    if (value.isPresent() && !(value.get() instanceof ArrayValue)) {
      throw new SchemaException(key + " must be of an array");
    }
    return value.map(v -> ((ArrayValue) v).items()).orElse(List.of());
  }

  /** A count of things, at least 0. */
  OptionalInt count(String key) throws SchemaException {
    Optional<Value> value = get(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!(value.get() instanceof NumberValue number) || !number.text().matches("-?[0-9]{1,18}")) {
      throw new SchemaException(key + " must be of an integer");
    }
    if (number.asLong() < 0) {
      throw new SchemaException(key + " must be greater than or equal to 0");
    }
    return OptionalInt.of((int) Math.min(number.asLong(), Integer.MAX_VALUE));
  }

  /** The members of a document in the order of their keys. */
  static Map<String, Value> sorted(ObjectValue object) {
    Map<String, Value> members = new TreeMap<>();
    object.members().forEach((key, value) -> members.put(((StringValue) key).text(), value));
    return members;
  }

  static boolean isInteger(NumberValue number) {
    return number.isLong() || number.exact().scale() <= 0;
  }

  static boolean isSchema(Value value) {
    return value instanceof ObjectValue || value instanceof BooleanValue;
  }
}
