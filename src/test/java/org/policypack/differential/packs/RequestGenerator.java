package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.PolicyPack;
import org.policypack.value.ArrayValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Makes requests for a pack: most of them valid and near its values, some wrong in some way. */
final class RequestGenerator {
  private final Dice dice;
  private final List<Input> inputs;
  private final ValueGenerator values;

  RequestGenerator(Dice dice, GeneratedPack generated, PolicyPack pack) {
    this.dice = dice;
    this.inputs = pack.inputs();
    this.values = new ValueGenerator(dice, Hints.of(generated, inputs));
  }

  /** A request; empty where there is none at all. */
  Optional<Value> request() {
    int kind = dice.below(1000);
    if (kind < 2) {
      return Optional.empty();
    }
    if (kind < 15) {
      return Optional.of(
          dice.pick(
              NullValue.NULL,
              ArrayValue.EMPTY,
              StringValue.of("text"),
              NumberValue.of(0),
              NumberValue.parse("1e9999")));
    }
    Members request = members(inputs, dice.chance(80) ? 0 : dice.between(1, 2));
    if (dice.chance(15)) {
      request.add(dice.pick("undeclared", "match", "input", "x.y"), undeclared());
    }
    return Optional.of(request.value());
  }

  private Value undeclared() {
    return dice.chance(50) ? Numbers.invalid(false, dice) : ArrayValue.of(values.anything());
  }

  /** The members of an object in the making. */
  private final class Members {
    private final Map<String, Value> leaves = new LinkedHashMap<>();
    private final Map<String, Members> objects = new LinkedHashMap<>();

    void add(String key, Value value) {
      leaves.putIfAbsent(key, value);
    }

    void add(List<String> path, Value value) {
      if (path.size() == 1) {
        leaves.put(path.getFirst(), value);
      } else {
        objects
            .computeIfAbsent(path.getFirst(), key -> new Members())
            .add(path.subList(1, path.size()), value);
      }
    }

    ObjectValue value() {
      Map<String, Value> all = new LinkedHashMap<>();
      objects.forEach((key, members) -> all.put(key, members.value()));
      all.putAll(leaves);
      ObjectValue.Builder object = ObjectValue.builder();
      List<String> keys = new ArrayList<>(all.keySet());
      for (String key : dice.chance(20) ? dice.shuffled(keys) : keys) {
        object.put(key, all.getOrDefault(key, NullValue.NULL));
      }
      return object.build();
    }
  }

  private Members members(List<Input> declared, int faults) {
    Members members = new Members();
    for (Input input : declared) {
      boolean there = dice.chance(input.required() ? 100 : 80);
      if (there) {
        members.add(input.path().segments(), value(input.type()));
      } else if (dice.chance(25)) {
        members.add(input.path().segments(), NullValue.NULL);
      }
    }
    for (int i = 0; i < faults; i++) {
      spoil(members, dice.pick(declared));
    }
    return members;
  }

  private Value value(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar -> values.scalar(scalar);
      case AttributeType.ArrayOfScalars array -> values.array(array.items());
      case AttributeType.MapOfScalars map -> values.map(map.values());
      case AttributeType.ArrayOfObjects array -> objects(array);
    };
  }

  private ArrayValue objects(AttributeType.ArrayOfObjects array) {
    List<Value> items = new ArrayList<>();
    int count = dice.chance(15) ? 0 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      int faults = dice.chance(99) ? 0 : 1;
      items.add(members(array.fields(), faults).value());
    }
    return new ArrayValue(items);
  }

  /** Makes one thing wrong: the attribute, or an object on the way to it. */
  private void spoil(Members members, Input input) {
    List<AttributePath> parents = input.path().parents();
    if (!parents.isEmpty() && dice.chance(30)) {
      List<String> parent = dice.pick(parents).segments();
      members.add(parent, dice.chance(30) ? NullValue.NULL : values.anything());
    } else {
      Value wrong = dice.chance(10) ? NullValue.NULL : values.wrong(input.type());
      members.add(input.path().segments(), wrong);
    }
  }
}
