package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.ScalarType;
import org.policypack.text.Address;
import org.policypack.text.NumberForm;
import org.policypack.text.Timestamp;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** All values that a pack writes, by the types that they could be: requests come near them. */
final class Hints {
  private final Map<ScalarType, List<Value>> values = new EnumMap<>(ScalarType.class);
  private final List<String> times = new ArrayList<>();
  private final List<String> networks = new ArrayList<>();

  private Hints() {
    for (ScalarType type : ScalarType.values()) {
      values.put(type, new ArrayList<>());
    }
  }

  /** The values of a pack and texts that its patterns match. */
  static Hints of(GeneratedPack pack, List<Input> inputs) {
    Hints hints = new Hints();
    for (String part : List.of("data", "define", "conditions", "rules")) {
      Value value = pack.document().get(part);
      if (value != null) {
        hints.addAll(value);
      }
    }
    pack.samples().values().forEach(s -> hints.of(ScalarType.STRING).add(StringValue.of(s)));
    inputs.forEach(i -> hints.addAllowed(i.type()));
    return hints;
  }

  /** The values that a type may take; texts that look like another type are strings too. */
  List<Value> of(ScalarType type) {
    return values.getOrDefault(type, List.of());
  }

  /** The {@code HH:MM} of the pack. */
  List<String> times() {
    return times;
  }

  /** The networks of the pack. */
  List<String> networks() {
    return networks;
  }

  private void addAllowed(AttributeType type) {
    switch (type) {
      case AttributeType.Scalar scalar -> scalar.allowed().forEach(this::addAll);
      case AttributeType.ArrayOfScalars array -> addAllowed(array.items());
      case AttributeType.MapOfScalars map -> addAllowed(map.values());
      case AttributeType.ArrayOfObjects array ->
          array.fields().forEach(field -> addAllowed(field.type()));
    }
  }

  private void addAll(Value value) {
    switch (value) {
      case ObjectValue o ->
          o.members()
              .forEach(
                  (key, member) -> {
                    of(ScalarType.STRING).add(key);
                    addAll(member);
                  });
      case ArrayValue a -> a.items().forEach(this::addAll);
      case NumberValue n -> addNumber(n);
      case StringValue s -> addText(s);
      default -> {}
    }
  }

  private void addNumber(NumberValue number) {
    if (NumberForm.isNumber(number.text())) {
      of(ScalarType.NUMBER).add(number);
    }
    if (NumberForm.isInteger(number.text())) {
      of(ScalarType.INTEGER).add(number);
    }
  }

  private void addText(StringValue text) {
    of(ScalarType.STRING).add(text);
    if (Timestamp.parse(text.text()).isPresent()) {
      of(ScalarType.TIMESTAMP).add(text);
    }
    if (Address.parse(text.text()).isPresent()) {
      of(ScalarType.ADDRESS).add(text);
    }
    if (text.text().matches("[0-9]{2}:[0-9]{2}")) {
      times.add(text.text());
    }
    if (text.text().matches("[0-9a-fA-F.:]+/[0-9]+")) {
      networks.add(text.text());
    }
  }
}
