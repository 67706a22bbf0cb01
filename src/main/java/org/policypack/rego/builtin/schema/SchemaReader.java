package org.policypack.rego.builtin.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Reads schemas and those inside them. */
final class SchemaReader {
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "null", "object", "string");

  private final Surroundings surroundings;
  private final Draft draft;
  private final References references;

  /** The schemas that references lead to, by address. */
  private final Map<String, Schema> referred = new HashMap<>();

  private SchemaReader(Value document, Surroundings surroundings) throws SchemaException {
    this.surroundings = surroundings;
    this.draft = Draft.of(document);
    this.references = new References(document);
  }

  static Schema read(Value document, Surroundings surroundings) throws SchemaException {
    return new SchemaReader(document, surroundings).read(document);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Whether keywords of a version and those after it are known. */
  boolean knows(Draft since) {
    return draft.compareTo(since) >= 0;
  }

  Draft draft() {
    return draft;
  }

  /** Reads one schema. */
  Schema read(Value document) throws SchemaException {
    Schema schema = new Schema(surroundings);
    fill(schema, document);
    return schema;
  }

  private void fill(Schema schema, Value document) throws SchemaException {
    surroundings.spend(10);
    if (knows(Draft.SIX) && document instanceof BooleanValue verdict) {
      schema.decide(verdict.truth());
      return;
    }
    if (!(document instanceof ObjectValue object)) {
      throw new SchemaException("Expected: Valid Schema, given: Invalid JSON");
    }
    Members members = new Members(object);
    members.string(draft.id(object));
    readDefinitions(members);
    members.string("title");
    members.string("description");
    Optional<String> reference = members.string("$ref");
    if (reference.isPresent()) {
      schema.refer(referred(references.address(object, reference.get())));
      return;
    }
    readTypes(members, schema);
    ObjectKeywords.read(members, schema, this);
    ArrayKeywords.read(members, schema, this);
    NumberKeywords.read(members, schema, this);
    StringKeywords.read(members, schema, this);
    CommonKeywords.read(members, schema, this);
    Combinations.read(members, schema, this);
  }

  /** Those that nothing refers to must be schemas too. */
  private void readDefinitions(Members members) throws SchemaException {
    Optional<Value> definitions = members.get("definitions");
    if (definitions.isEmpty()) {
      return;
    }
    if (!(definitions.get() instanceof ObjectValue object)) {
      throw SchemaException.type("Array Of Schemas", "definitions");
    }
    for (Value definition : Members.sorted(object).values()) {
      if (!Members.isSchema(definition)) {
        throw SchemaException.type("Array Of Schemas", "definitions");
      }
      read(definition);
    }
  }

  private Schema referred(String address) throws SchemaException {
    Schema known = referred.get(address);
    if (known != null) {
      return known;
    }
    Schema schema = new Schema(surroundings);
    referred.put(address, schema);
    Value document = references.find(address);
    if (!Members.isSchema(document)) {
      throw new SchemaException("Valid Schema must be of type object");
    }
    fill(schema, document);
    return schema;
  }

  private static void readTypes(Members members, Schema schema) throws SchemaException {
    Optional<Value> type = members.get("type");
    if (type.isEmpty()) {
      return;
    }
    List<Value> names =
        type.get() instanceof ArrayValue array ? array.items() : List.of(type.get());
    for (Value name : names) {
      if (!(name instanceof StringValue string)) {
        throw SchemaException.type("type", "string/Array Of Strings");
      }
      addType(string.text(), schema);
    }
  }

  private static void addType(String type, Schema schema) throws SchemaException {
    if (!TYPES.contains(type)) {
      throw new SchemaException(
          "has a primitive type that is NOT VALID -- given: /"
              + type
              + "/ Expected valid values are:["
              + String.join(" ", TYPES)
              + "]");
    }
    if (schema.types().contains(type)) {
      throw new SchemaException(type + " type is duplicated");
    }
    schema.types().add(type);
  }

  /** The schemas of a keyword that takes several. */
  List<Schema> readAll(List<Value> documents) throws SchemaException {
    List<Schema> schemas = new ArrayList<>();
    for (Value document : documents) {
      schemas.add(read(document));
    }
    return List.copyOf(schemas);
  }
}
