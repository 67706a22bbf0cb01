package org.policypack.rego.builtin.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Keywords about the items of arrays. */
final class ArrayKeywords {
  private static final String ITEMS_TYPE = "Valid Schema/Array Of Schemas";

  private final Members members;
  private final Schema schema;
  private final SchemaReader reader;

  private ArrayKeywords(Members members, Schema schema, SchemaReader reader) {
    this.members = members;
    this.schema = schema;
    this.reader = reader;
  }

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    ArrayKeywords keywords = new ArrayKeywords(members, schema, reader);
    keywords.readItems();
    keywords.readCounts();
    keywords.readUnique();
    keywords.readContains();
  }

  private static List<Value> items(Value value) {
    return ((ArrayValue) value).items();
  }

  private void add(Check check) {
    schema.add(Group.ARRAY, check);
  }

  private void readItems() throws SchemaException {
    Optional<Value> items = members.get("items");
    Object additional = additional();
    if (items.isEmpty()) {
      return;
    }
    if (items.get() instanceof ArrayValue listed) {
      if (!listed.items().stream().allMatch(Members::isSchema)) {
        throw SchemaException.type(ITEMS_TYPE, "items");
      }
      List<Schema> first = reader.readAll(listed.items());
      if (!first.isEmpty()) {
        add((value, spot, out) -> checkListed(first, additional, items(value), spot, out));
      }
      return;
    }
    if (!Members.isSchema(items.get())) {
      throw SchemaException.type(ITEMS_TYPE, "items");
    }
    Schema each = reader.read(items.get());
    add((value, spot, out) -> checkFrom(0, each, items(value), spot, out));
  }

  /** Whether more items than listed are allowed, or the schema that they must fit. */
  private @Nullable Object additional() throws SchemaException {
    Optional<Value> value = members.get("additionalItems");
    if (value.isEmpty()) {
      return null;
    }
    return switch (value.get()) {
      case BooleanValue allowed -> allowed.truth();
      case ObjectValue object -> reader.read(object);
      default -> throw SchemaException.type("boolean/Valid Schema", "additionalItems");
    };
  }

  private static void checkFrom(int start, Schema each, List<Value> items, Spot spot, Outcome out) {
    for (int i = start; i < items.size(); i++) {
      out.addAll(each.outcome(items.get(i), spot.below(Integer.toString(i))));
    }
  }

  private static void checkListed(
      List<Schema> first, @Nullable Object additional, List<Value> items, Spot spot, Outcome out) {
    for (int i = 0; i < Math.min(first.size(), items.size()); i++) {
      out.addAll(first.get(i).outcome(items.get(i), spot.below(Integer.toString(i))));
    }
    if (items.size() > first.size() && additional instanceof Schema other) {
      checkFrom(first.size(), other, items, spot, out);
    } else if (items.size() > first.size() && Boolean.FALSE.equals(additional)) {
      out.fail("array_no_additional_items", spot, "No additional items allowed on array");
    }
  }

  private void readCounts() throws SchemaException {
    OptionalInt least = members.count("minItems");
    OptionalInt most = members.count("maxItems");
    least.ifPresent(
        count ->
            add(
                (value, spot, out) -> {
                  if (items(value).size() < count) {
                    String text = "Array must have at least " + count + " items";
                    out.fail("array_min_items", spot, text);
                  }
                }));
    most.ifPresent(
        count ->
            add(
                (value, spot, out) -> {
                  if (items(value).size() > count) {
                    String text = "Array must have at most " + count + " items";
                    out.fail("array_max_items", spot, text);
                  }
                }));
  }

  private void readUnique() throws SchemaException {
    Optional<Value> unique = members.get("uniqueItems");
    if (unique.isEmpty()) {
      return;
    }
    if (!(unique.get() instanceof BooleanValue wanted)) {
      throw new SchemaException("uniqueItems must be of a boolean");
    }
    if (wanted.truth()) {
      add((value, spot, out) -> checkUnique(items(value), spot, out));
    }
  }

  private static void checkUnique(List<Value> items, Spot spot, Outcome out) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Integer before = seen.put(Literal.of(items.get(i)), i);
      if (before != null) {
        out.fail("unique", spot, "array items[" + before + "," + i + "] must be unique");
      }
    }
  }

  private void readContains() throws SchemaException {
    Optional<Value> contains = members.get("contains");
    if (contains.isPresent() && reader.knows(Draft.SIX)) {
      Schema wanted = reader.read(contains.get());
      add((value, spot, out) -> checkContains(wanted, items(value), spot, out));
    }
  }

  private static void checkContains(Schema wanted, List<Value> items, Spot spot, Outcome out) {
    Outcome best = null;
    for (int i = 0; i < items.size(); i++) {
      Outcome found = wanted.outcome(items.get(i), spot.below(Integer.toString(i)));
      if (found.isFine()) {
        return;
      }
      best = best == null || found.score() > best.score() ? found : best;
    }
    out.fail("contains", spot, "At least one of the items must match");
    if (best != null) {
      out.addAll(best);
    }
  }
}
