package org.policypack.rego.builtin.schema;

import java.util.Optional;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The parts of a valid JSON schema, for those who want to know what it says. */
public final class SchemaDocument {
  private final Value root;
  private final References references;

  private SchemaDocument(Value root, References references) {
    this.root = root;
    this.references = references;
  }

  /**
   * Reads a schema.
   *
   * @param document JSON
   * @throws SchemaException for what is no schema, with the first reason
   */
  public static SchemaDocument of(Value document, Surroundings surroundings)
      throws SchemaException {
    SchemaReader.read(document, surroundings);
    return new SchemaDocument(document, new References(document));
  }

  /** The schema as a whole. */
  public Value root() {
    return root;
  }

  /**
   * What a reference leads to.
   *
   * @param address equal for references to the same part
   */
  public record Target(String address, Value schema) {}

  /**
   * What a schema in the document stands for, if it is a reference.
   *
   * @throws SchemaException never, for a part of the document
   */
  public Optional<Target> target(Value schema) throws SchemaException {
    if (!(schema instanceof ObjectValue object)
        || !(object.get("$ref") instanceof StringValue reference)) {
      return Optional.empty();
    }
    String address = references.address(object, reference.text());
    return Optional.of(new Target(address, references.find(address)));
  }
}
