package org.policypack.rego.builtin.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * One schema. It is filled while it is read, since schemas may refer to each other in circles, and
 * does not change afterwards.
 */
final class Schema {
  /** Groups of keywords, in the order in which a value is checked against them. */
  enum Group {
    COMBINED,
    NUMBER,
    ARRAY,
    OBJECT,
    COMMON,
    STRING,
    PROPERTIES
  }

  private final Surroundings surroundings;
  private final Map<Group, List<Check>> checks = new EnumMap<>(Group.class);
  private final List<String> types = new ArrayList<>();
  private @Nullable Boolean verdict;
  private @Nullable Schema reference;

  Schema(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Makes it one that all values fit, or none. */
  void decide(boolean fine) {
    verdict = fine;
  }

  /** Makes it stand for another. */
  void refer(Schema other) {
    reference = other;
  }

  List<String> types() {
    return types;
  }

  void add(Group group, Check check) {
    checks.computeIfAbsent(group, g -> new ArrayList<>()).add(check);
  }

  /** What is wrong with a value at a place. */
  Outcome outcome(Value value, Spot spot) {
    Outcome out = new Outcome();
    check(value, spot, out);
    return out;
  }

  /** Adds to an outcome what is wrong with a value at a place. */
  void check(Value value, Spot spot, Outcome out) {
    Schema target = this;
    surroundings.spend(1);
    while (target.verdict == null && target.reference != null) {
      target = target.reference;
      surroundings.spend(1);
    }
    target.checkHere(value, spot, out);
  }

  private void checkHere(Value value, Spot spot, Outcome out) {
    if (verdict != null) {
      if (!verdict) {
        out.fail("false", spot, "False always fails validation");
      }
      return;
    }
    String type = type(value);
    boolean fits = types.contains(type) || (type.equals("integer") && types.contains("number"));
    if (!types.isEmpty() && !fits) {
      String expected = types.size() == 1 ? types.getFirst() : "[" + String.join(",", types) + "]";
      out.fail("invalid_type", spot, "Invalid type. Expected: " + expected + ", given: " + type);
      return;
    }
    for (Group group : groups(value)) {
      checks.getOrDefault(group, List.of()).forEach(check -> check.run(value, spot, out));
      if (group != Group.PROPERTIES) {
        out.count();
      }
    }
    out.count();
  }

  private static List<Group> groups(Value value) {
    return switch (value) {
      case NullValue n -> List.of(Group.COMBINED, Group.COMMON);
      case BooleanValue b -> List.of(Group.COMBINED, Group.COMMON);
      case NumberValue n -> List.of(Group.COMBINED, Group.NUMBER, Group.COMMON);
      case StringValue s -> List.of(Group.COMBINED, Group.COMMON, Group.STRING);
      case ArrayValue a -> List.of(Group.COMBINED, Group.ARRAY, Group.COMMON);
      case ObjectValue o -> List.of(Group.COMBINED, Group.OBJECT, Group.COMMON, Group.PROPERTIES);
      case SetValue s -> throw new IllegalArgumentException("no JSON");
    };
  }

  private static String type(Value value) {
    return switch (value) {
      case NumberValue number -> Members.isInteger(number) ? "integer" : "number";
      default -> value.kind().word();
    };
  }
}
