package org.policypack.rego.builtin.schema;

import java.util.List;
import org.policypack.value.Value;

/**
 * A JSON schema, ready to check values: of draft 4, 6 or 7 as {@code $schema} says, else of all
 * three at once. References lead into the schema itself; nothing is loaded.
 */
public final class JsonSchema {
  private final Schema root;

  private JsonSchema(Schema root) {
    this.root = root;
  }

  /**
   * Reads a schema.
   *
   * @param document JSON
   * @throws SchemaException for what is no schema, with the first reason
   */
  public static JsonSchema of(Value document, Surroundings surroundings) throws SchemaException {
    return new JsonSchema(SchemaReader.read(document, surroundings));
  }

  /** What is wrong with a value of JSON; nothing where it fits. */
  public List<Failure> check(Value value) {
    return List.copyOf(root.outcome(value, Spot.ROOT).failures());
  }
}
