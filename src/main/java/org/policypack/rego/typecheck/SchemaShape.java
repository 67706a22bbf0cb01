package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * What counts of a JSON schema for the types of documents.
 *
 * @param types the types that it names, in order
 * @param properties the members of objects
 * @param items the items of arrays, in order, or the one schema of all
 * @param alike whether all items have the one schema
 * @param anyOf the schemas of {@code anyOf}, or null where there is none
 * @param allOf the schemas of {@code allOf}, or null where there is none
 */
record SchemaShape(
    List<String> types,
    List<Property> properties,
    List<Value> items,
    boolean alike,
    @Nullable List<Value> anyOf,
    @Nullable List<Value> allOf) {

  /** A member of an object. */
  record Property(String name, Value schema) {}

  /**
   * The shape of a schema that is no reference. Of {@code true} and {@code false} nothing counts.
   */
  static SchemaShape of(Value schema) {
    ObjectValue object = schema instanceof ObjectValue some ? some : ObjectValue.EMPTY;
    List<Property> properties = new ArrayList<>();
    if (object.get("properties") instanceof ObjectValue members) {
      members
          .members()
          .forEach((name, part) -> properties.add(new Property(((StringValue) name).text(), part)));
    }
    Value items = object.get("items");
    List<Value> ofItems = items == null ? List.of() : list(items);
    boolean alike = items != null && !(items instanceof ArrayValue);
    Value types = object.get("type");
    return new SchemaShape(
        types == null
            ? List.of()
            : list(types).stream().map(t -> ((StringValue) t).text()).toList(),
        properties,
        ofItems,
        alike,
        several(object.get("anyOf")),
        several(object.get("allOf")));
  }

  private static List<Value> list(Value value) {
    return value instanceof ArrayValue array ? array.items() : List.of(value);
  }

  private static @Nullable List<Value> several(@Nullable Value value) {
    return value == null ? null : list(value);
  }

  boolean is(String type) {
    return types.contains(type);
  }

  /** The types as messages show them. */
  String typeText() {
    return types.isEmpty()
        ? "undefined"
        : types.size() == 1 ? types.getFirst() : "[" + String.join(",", types) + "]";
  }

  /** Whether it says nothing but {@code anyOf}. */
  boolean isChoice() {
    return types.isEmpty() && anyOf != null && properties.isEmpty() && items.isEmpty();
  }

  SchemaShape withoutChoice() {
    return new SchemaShape(types, properties, items, alike, null, allOf);
  }

  /** The same with the type that its properties or items mean, where it does not name it. */
  SchemaShape typed() {
    String meant = !properties.isEmpty() ? "object" : !items.isEmpty() ? "array" : "";
    if (meant.isEmpty() || is(meant)) {
      return this;
    }
    List<String> more = new ArrayList<>(types);
    more.add(meant);
    return new SchemaShape(more, properties, items, alike, anyOf, allOf);
  }

  /**
   * One shape of all ({@code mergeSchemas} of OPA's {@code ast}).
   *
   * @throws SchemaException where they are of different types
   */
  static SchemaShape merged(List<SchemaShape> shapes) throws SchemaException {
    SchemaShape result = shapes.getFirst().typed();
    for (SchemaShape shape : shapes.subList(1, shapes.size())) {
      result = result.merged(shape.typed());
    }
    return result;
  }

  private SchemaShape merged(SchemaShape other) throws SchemaException {
    if (!typeText().equals(other.typeText())) {
      throw new SchemaException(
          "unable to merge these schemas: type mismatch: "
              + typeText()
              + " and "
              + other.typeText());
    }
    if (is("object") && !properties.isEmpty() && !other.properties.isEmpty()) {
      List<Property> more = new ArrayList<>(properties);
      more.addAll(other.properties);
      return new SchemaShape(types, more, items, alike, anyOf, allOf);
    }
    if (is("array") && !items.isEmpty() && !other.items.isEmpty()) {
      return new SchemaShape(types, properties, mergedItems(other), alike, anyOf, allOf);
    }
    return this;
  }

  private List<Value> mergedItems(SchemaShape other) throws SchemaException {
    List<Value> more = new ArrayList<>(items);
    for (int i = 0; i < other.items.size(); i++) {
      if (i == more.size()) {
        more.add(other.items.get(i));
      }
      if (!of(more.get(i)).typeText().equals(of(other.items.get(i)).typeText())) {
        throw new SchemaException("unable to merge these schemas");
      }
    }
    return more;
  }
}
