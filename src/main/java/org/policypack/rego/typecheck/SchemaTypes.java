package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.builtin.SchemaDocuments;
import org.policypack.rego.builtin.schema.SchemaDocument;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.rego.type.Type;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The types that JSON schemas mean ({@code schemaParser} of OPA's {@code ast}): of several types
 * the first in the order boolean, string, number, object, array; objects have the properties that
 * are named and no others; {@code oneOf}, {@code not} and limits of values do not count.
 *
 * <p>OPA has types that hold themselves, for schemas that refer to themselves. Here anything may
 * stand where one begins again.
 */
final class SchemaTypes {
  private final SchemaDocument document;

  /** The types of references by address; that of one which is being read is any. */
  private final Map<String, Type> definitions = new HashMap<>();

  private SchemaTypes(SchemaDocument document) {
    this.document = document;
  }

  /**
   * The type of the documents that fit a schema.
   *
   * @throws SchemaException for what is no schema, or one of which no type can be made
   */
  static Type of(Value schema) throws SchemaException {
    SchemaDocument read;
    try {
      read = SchemaDocuments.read(schema);
    } catch (SchemaException e) {
      throw new SchemaException("unable to compile the schema: " + e.text());
    }
    try {
      return Types.bounded(new SchemaTypes(read).type(read.root()));
    } catch (SchemaException e) {
      throw new SchemaException("type checking: " + e.text());
    }
  }

  private Type type(Value schema) throws SchemaException {
    Optional<SchemaDocument.Target> target = document.target(schema);
    if (target.isEmpty()) {
      return type(SchemaShape.of(schema));
    }
    String address = target.get().address();
    Type known = definitions.putIfAbsent(address, Type.ANY);
    if (known != null) {
      return known;
    }
    Type type = type(target.get().schema());
    definitions.put(address, type);
    return type;
  }

  private Type type(SchemaShape shape) throws SchemaException {
    if (shape.anyOf() != null) {
      return anyOf(shape, shape.anyOf());
    }
    return shape.allOf() != null ? allOf(shape, shape.allOf()) : plain(shape);
  }

  private Type anyOf(SchemaShape shape, List<Value> choices) throws SchemaException {
    Type type = Type.UNKNOWN;
    if (!shape.types().isEmpty()
        && type(shape.withoutChoice()) instanceof Type.ObjectOf core
        && core.rest() == null) {
      type = core;
    }
    for (Value choice : choices) {
      type = Types.or(type(choice), type);
    }
    return type;
  }

  private Type allOf(SchemaShape shape, List<Value> parts) throws SchemaException {
    List<SchemaShape> shapes = new ArrayList<>();
    for (Value part : parts) {
      SchemaShape of = SchemaShape.of(resolved(part));
      if (!of.isChoice()) {
        shapes.add(of);
      }
    }
    if (shapes.isEmpty()) {
      return Type.ANY;
    }
    SchemaShape merged = SchemaShape.merged(shapes);
    if (shape.types().isEmpty()) {
      return type(merged);
    }
    if ((shape.is("object") && merged.is("object")) || (shape.is("array") && merged.is("array"))) {
      return type(SchemaShape.merged(List.of(merged, shape)));
    }
    if (!shape.typeText().equals(merged.typeText())) {
      throw new SchemaException("unable to merge these schemas");
    }
    return type(merged);
  }

  private Value resolved(Value schema) throws SchemaException {
    Value at = schema;
    Map<String, Value> seen = new HashMap<>();
    Optional<SchemaDocument.Target> target = document.target(at);
    while (target.isPresent()) {
      at = target.get().schema();
      if (seen.put(target.get().address(), at) != null) {
        throw new SchemaException("a schema refers to nothing but itself");
      }
      target = document.target(at);
    }
    return at;
  }

  private Type plain(SchemaShape shape) throws SchemaException {
    if (shape.is("boolean")) {
      return Type.BOOLEAN;
    }
    if (shape.is("string")) {
      return Type.STRING;
    }
    if (shape.is("integer") || shape.is("number")) {
      return Type.NUMBER;
    }
    SchemaShape typed = shape.is("object") || shape.is("array") ? shape : shape.typed();
    if (typed.is("object")) {
      return object(typed);
    }
    return typed.is("array") ? array(typed) : Type.ANY;
  }

  private Type object(SchemaShape shape) throws SchemaException {
    if (shape.properties().isEmpty()) {
      return Types.objectOf(Type.ANY, Type.ANY);
    }
    Map<Value, Type> members = new LinkedHashMap<>();
    for (SchemaShape.Property property : shape.properties()) {
      members.putIfAbsent(StringValue.of(property.name()), type(property.schema()));
    }
    return Types.objectOf(members, null);
  }

  private Type array(SchemaShape shape) throws SchemaException {
    if (shape.items().isEmpty()) {
      return Types.arrayOf(Type.ANY);
    }
    List<Type> items = new ArrayList<>();
    for (Value item : shape.items()) {
      items.add(type(item));
    }
    return shape.alike() ? Types.arrayOf(items.getFirst()) : new Type.ArrayOf(items, null);
  }
}
