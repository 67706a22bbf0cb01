package org.policypack.rego.builtin.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Keywords about values of all types. */
final class CommonKeywords {
  private CommonKeywords() {}

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    Optional<Value> constant = members.get("const");
    if (constant.isPresent() && reader.knows(Draft.SIX)) {
      String wanted = Literal.of(constant.get());
      schema.add(
          Group.COMMON,
          (value, spot, out) -> {
            if (!Literal.of(value).equals(wanted)) {
              out.fail("const", spot, spot.field() + " does not match: " + wanted);
            }
          });
    }
    readEnum(members, schema);
    Optional<String> format = members.string("format");
    format.ifPresent(name -> addFormat(name, schema, reader.surroundings()));
  }

  private static void readEnum(Members members, Schema schema) throws SchemaException {
    List<String> wanted = new ArrayList<>();
    for (Value value : members.array("enum")) {
      String literal = Literal.of(value);
      if (wanted.contains(literal)) {
        throw new SchemaException("enum items must be unique");
      }
      wanted.add(literal);
    }
    if (members.has("enum")) {
      String list = String.join(", ", wanted);
      schema.add(
          Group.COMMON,
          (value, spot, out) -> {
            if (!wanted.contains(Literal.of(value))) {
              out.fail("enum", spot, spot.field() + " must be one of the following: " + list);
            }
          });
    }
  }

  private static void addFormat(String name, Schema schema, Surroundings surroundings) {
    schema.add(
        Group.COMMON,
        (value, spot, out) -> {
          if (value instanceof StringValue text && !surroundings.hasFormat(name, text.text())) {
            out.fail("format", spot, "Does not match format '" + name + "'");
          }
        });
  }
}
