package org.policypack.rego.builtin.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Keywords that put schemas together. */
final class Combinations {
  private final Members members;
  private final Schema schema;
  private final SchemaReader reader;

  private Combinations(Members members, Schema schema, SchemaReader reader) {
    this.members = members;
    this.schema = schema;
    this.reader = reader;
  }

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    Combinations keywords = new Combinations(members, schema, reader);
    keywords.readAlternatives();
    keywords.readNot();
    keywords.readDependencies();
    keywords.readConditions();
  }

  private void add(Check check) {
    schema.add(Group.COMBINED, check);
  }

  private void readAlternatives() throws SchemaException {
    List<Schema> any = reader.readAll(members.array("anyOf"));
    List<Schema> one = reader.readAll(members.array("oneOf"));
    List<Schema> all = reader.readAll(members.array("allOf"));
    if (!any.isEmpty()) {
      add((value, spot, out) -> checkAny(any, value, spot, out));
    }
    if (!one.isEmpty()) {
      add((value, spot, out) -> checkOne(one, value, spot, out));
    }
    if (!all.isEmpty()) {
      add((value, spot, out) -> checkAll(all, value, spot, out));
    }
  }

  private static void checkAny(List<Schema> any, Value value, Spot spot, Outcome out) {
    Outcome best = null;
    for (Schema alternative : any) {
      Outcome found = alternative.outcome(value, spot);
      if (found.isFine()) {
        return;
      }
      best = better(best, found);
    }
    out.fail("number_any_of", spot, "Must validate at least one schema (anyOf)");
    if (best != null) {
      out.addAll(best);
    }
  }

  private static Outcome better(@Nullable Outcome best, Outcome found) {
    return best == null || found.score() > best.score() ? found : best;
  }

  private static void checkOne(List<Schema> one, Value value, Spot spot, Outcome out) {
    int fitting = 0;
    Outcome best = null;
    for (Schema alternative : one) {
      Outcome found = alternative.outcome(value, spot);
      if (found.isFine()) {
        fitting++;
      } else if (fitting == 0) {
        best = better(best, found);
      }
    }
    if (fitting != 1) {
      out.fail("number_one_of", spot, "Must validate one and only one schema (oneOf)");
    }
    if (fitting == 0 && best != null) {
      out.addAll(best);
    }
  }

  private static void checkAll(List<Schema> all, Value value, Spot spot, Outcome out) {
    boolean fine = true;
    for (Schema part : all) {
      Outcome found = part.outcome(value, spot);
      fine &= found.isFine();
      out.addAll(found);
    }
    if (!fine) {
      out.fail("number_all_of", spot, "Must validate all the schemas (allOf)");
    }
  }

  /** The schema of a keyword that takes one. */
  private Optional<Schema> one(String key) throws SchemaException {
    Optional<Value> document = members.get(key);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    if (!Members.isSchema(document.get())) {
      throw new SchemaException(key + " must be of an object");
    }
    return Optional.of(reader.read(document.get()));
  }

  private void readNot() throws SchemaException {
    Optional<Schema> not = one("not");
    not.ifPresent(
        other ->
            add(
                (value, spot, out) -> {
                  if (other.outcome(value, spot).isFine()) {
                    out.fail("number_not", spot, "Must not validate the schema (not)");
                  }
                }));
  }

  private void readConditions() throws SchemaException {
    if (!reader.knows(Draft.SEVEN)) {
      return;
    }
    Optional<Schema> condition = one("if");
    Optional<Schema> then = one("then");
    Optional<Schema> otherwise = one("else");
    condition.ifPresent(
        asked ->
            add(
                (value, spot, out) -> {
                  boolean holds = asked.outcome(value, spot).isFine();
                  (holds ? then : otherwise)
                      .map(wanted -> wanted.outcome(value, spot))
                      .filter(found -> !found.isFine())
                      .ifPresent(found -> failCondition(holds, found, spot, out));
                }));
  }

  private static void failCondition(boolean holds, Outcome found, Spot spot, Outcome out) {
    if (holds) {
      out.fail("condition_then", spot, "Must validate \"then\" as \"if\" was valid");
    } else {
      out.fail("condition_else", spot, "Must validate \"else\" as \"if\" was not valid");
    }
    out.addAll(found);
  }

  private void readDependencies() throws SchemaException {
    Optional<Value> document = members.get("dependencies");
    if (document.isEmpty()) {
      return;
    }
    if (!(document.get() instanceof ObjectValue object)) {
      throw new SchemaException("dependencies must be of type object");
    }
    Map<String, Check> dependencies = new TreeMap<>();
    for (Map.Entry<String, Value> entry : Members.sorted(object).entrySet()) {
      dependencies.put(entry.getKey(), dependency(entry.getValue()));
    }
    add((value, spot, out) -> checkDependencies(dependencies, value, spot, out));
  }

  private static void checkDependencies(
      Map<String, Check> dependencies, Value value, Spot spot, Outcome out) {
    if (value instanceof ObjectValue object) {
      dependencies.forEach(
          (name, check) -> {
            if (object.get(name) != null) {
              check.run(object, spot, out);
            }
          });
    }
  }

  private Check dependency(Value wanted) throws SchemaException {
    if (Members.isSchema(wanted)) {
      return reader.read(wanted)::check;
    }
    boolean names =
        wanted instanceof ArrayValue array
            && array.items().stream().allMatch(StringValue.class::isInstance);
    if (!names) {
      throw new SchemaException("Dependency must be of type Schema Or Array Of Strings");
    }
    List<String> others =
        ((ArrayValue) wanted).items().stream().map(item -> ((StringValue) item).text()).toList();
    return (value, spot, out) ->
        others.stream()
            .filter(name -> ((ObjectValue) value).get(name) == null)
            .forEach(name -> out.fail("missing_dependency", spot, "Has a dependency on " + name));
  }
}
