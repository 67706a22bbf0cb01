package org.policypack.rego.builtin.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Keywords about the members of objects. */
final class ObjectKeywords {
  private final Members members;
  private final Schema schema;
  private final SchemaReader reader;

  private ObjectKeywords(Members members, Schema schema, SchemaReader reader) {
    this.members = members;
    this.schema = schema;
    this.reader = reader;
  }

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    new ObjectKeywords(members, schema, reader).read();
  }

  private void read() throws SchemaException {
    Map<String, Schema> properties = properties();
    Check others = new Others(properties.keySet(), patterns(), additional());
    Optional<Schema> names = names();
    readCounts();
    readRequired();
    schema.add(Group.OBJECT, others);
    names.ifPresent(this::addNames);
    schema.add(
        Group.PROPERTIES, (value, spot, out) -> checkProperties(properties, value, spot, out));
  }

  private Map<String, Schema> properties() throws SchemaException {
    Map<String, Schema> properties = new TreeMap<>();
    Optional<Value> documents = members.get("properties");
    if (documents.isPresent() && !(documents.get() instanceof ObjectValue)) {
      throw new SchemaException("Properties must be of type object");
    }
    if (documents.isPresent() && documents.get() instanceof ObjectValue object) {
      for (Map.Entry<String, Value> property : Members.sorted(object).entrySet()) {
        properties.put(property.getKey(), reader.read(property.getValue()));
      }
    }
    return properties;
  }

  private static void checkProperties(
      Map<String, Schema> properties, Value value, Spot spot, Outcome out) {
    properties.forEach(
        (name, property) -> {
          Value member = ((ObjectValue) value).get(name);
          if (member != null) {
            property.check(member, spot.below(name), out);
          }
        });
  }

  /** Whether other members are allowed, or the schema that they must fit; null for no rule. */
  private @Nullable Object additional() throws SchemaException {
    Optional<Value> value = members.get("additionalProperties");
    if (value.isEmpty()) {
      return null;
    }
    return switch (value.get()) {
      case BooleanValue allowed -> allowed.truth();
      case ObjectValue object -> reader.read(object);
      default -> throw SchemaException.type("boolean/Valid Schema", "additionalProperties");
    };
  }

  /** A schema for members whose names hold a match. */
  private record Patterned(Predicate<String> pattern, Schema schema) {}

  private List<Patterned> patterns() throws SchemaException {
    Optional<Value> value = members.get("patternProperties");
    List<Patterned> found = new ArrayList<>();
    if (value.isPresent() && !(value.get() instanceof ObjectValue)) {
      throw SchemaException.type("Valid Schema", "patternProperties");
    }
    if (value.isPresent() && value.get() instanceof ObjectValue object) {
      for (Map.Entry<String, Value> entry : Members.sorted(object).entrySet()) {
        Predicate<String> pattern =
            reader
                .surroundings()
                .pattern(entry.getKey())
                .orElseThrow(
                    () -> new SchemaException("Invalid regex pattern '" + entry.getKey() + "'"));
        found.add(new Patterned(pattern, reader.read(entry.getValue())));
      }
    }
    return found;
  }

  private Optional<Schema> names() throws SchemaException {
    Optional<Value> value = members.get("propertyNames");
    if (value.isEmpty() || !reader.knows(Draft.SIX)) {
      return Optional.empty();
    }
    if (!Members.isSchema(value.get())) {
      throw SchemaException.type("Valid Schema", "patternProperties");
    }
    return Optional.of(reader.read(value.get()));
  }

  private void addNames(Schema names) {
    schema.add(
        Group.OBJECT,
        (value, spot, out) -> {
          for (String name : Members.sorted((ObjectValue) value).keySet()) {
            Outcome found = names.outcome(StringValue.of(name), spot);
            if (!found.isFine()) {
              out.fail(
                  "invalid_property_name",
                  spot,
                  "Property name of \"" + name + "\" does not match");
              out.addAll(found);
            }
          }
        });
  }

  private void readCounts() throws SchemaException {
    OptionalInt least = members.count("minProperties");
    OptionalInt most = members.count("maxProperties");
    if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
      throw new SchemaException("minProperties cannot be greater than maxProperties");
    }
    least.ifPresent(
        count ->
            add(
                object -> object.members().size() >= count,
                "array_min_properties",
                "Must have at least " + count + " properties"));
    most.ifPresent(
        count ->
            add(
                object -> object.members().size() <= count,
                "array_max_properties",
                "Must have at most " + count + " properties"));
  }

  private void add(Predicate<ObjectValue> wanted, String type, String description) {
    schema.add(
        Group.OBJECT,
        (value, spot, out) -> {
          if (!wanted.test((ObjectValue) value)) {
            out.fail(type, spot, description);
          }
        });
  }

  private void readRequired() throws SchemaException {
    Set<String> names = new HashSet<>();
    for (Value name : members.array("required")) {
      if (!(name instanceof StringValue string)) {
        throw SchemaException.type("string", "required");
      }
      if (!names.add(string.text())) {
        throw new SchemaException("required items must be unique");
      }
      schema.add(Group.OBJECT, (value, spot, out) -> require(string.text(), value, spot, out));
    }
  }

  private static void require(String name, Value value, Spot spot, Outcome out) {
    if (((ObjectValue) value).get(name) == null) {
      out.fail("required", spot, name + " is required");
    } else {
      out.count();
    }
  }

  /** What holds for members that are not among the properties. */
  private record Others(
      Set<String> properties, List<Patterned> patterns, @Nullable Object additional)
      implements Check {
    @Override
    public void run(Value value, Spot spot, Outcome out) {
      Members.sorted((ObjectValue) value).forEach((name, member) -> run(name, member, spot, out));
    }

    private void run(String name, Value member, Spot spot, Outcome out) {
      boolean matched = false;
      for (Patterned patterned : patterns) {
        if (patterned.pattern.test(name)) {
          matched = true;
          out.addAll(patterned.schema.outcome(member, spot.below(name)));
        }
      }
      if (matched) {
        out.count();
      } else if (!properties.contains(name)) {
        additional(name, member, spot, out);
      }
    }

    private void additional(String name, Value member, Spot spot, Outcome out) {
      if (additional instanceof Schema other) {
        out.addAll(other.outcome(member, spot.below(name)));
      } else if (Boolean.FALSE.equals(additional)) {
        out.fail(
            "additional_property_not_allowed",
            spot,
            "Additional property " + name + " is not allowed");
      }
    }
  }
}
