package org.policypack.rego.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.value.Value;

/**
 * The JSON schemas that annotations may name ({@code SchemaSet} of OPA's {@code ast}).
 *
 * @param schemas by their path below the name they share; the one at the empty path is that of
 *     every input
 */
public record SchemaSet(Map<List<String>, Value> schemas) {
  /** Copies the map. */
  public SchemaSet {
    schemas = Map.copyOf(schemas);
  }

  /** One schema, for every input. */
  public static SchemaSet ofInput(Value schema) {
    return new SchemaSet(Map.of(List.of(), schema));
  }

  /** The schema of every input. */
  public Optional<Value> input() {
    return Optional.ofNullable(schemas.get(List.<String>of()));
  }

  /** The schema of a name such as {@code schema.user["x y"]}. */
  public Optional<Value> find(Ref name) {
    if (!name.path().stream().allMatch(StringTerm.class::isInstance)) {
      return Optional.empty();
    }
    List<String> path = name.path().stream().map(key -> ((StringTerm) key).text()).toList();
    return Optional.ofNullable(schemas.get(path));
  }
}
