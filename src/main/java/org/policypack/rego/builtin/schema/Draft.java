package org.policypack.rego.builtin.schema;

import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The versions of JSON Schema; {@code HYBRID} takes the keywords of all. */
enum Draft {
  FOUR,
  SIX,
  SEVEN,
  HYBRID;

  /** The version that a document names. */
  static Draft of(Value document) throws SchemaException {
    if (!Members.isSchema(document)) {
      throw new SchemaException("schema is invalid");
    }
    Value name = document instanceof ObjectValue object ? object.get("$schema") : null;
    if (name == null) {
      return HYBRID;
    }
    if (!(name instanceof StringValue string)) {
      throw new SchemaException("$schema must be of type string");
    }
    String address = string.text().endsWith("#") ? withoutEnd(string.text()) : string.text();
    return switch (address) {
      case "http://json-schema.org/draft-04/schema" -> FOUR;
      case "http://json-schema.org/draft-06/schema" -> SIX;
      case "http://json-schema.org/draft-07/schema" -> SEVEN;
      default -> HYBRID;
    };
  }

  private static String withoutEnd(String text) {
    return text.substring(0, text.length() - 1);
  }

  /** The keyword that names a schema in this version. */
  String id(ObjectValue schema) {
    return switch (this) {
      case FOUR -> "id";
      case SIX, SEVEN -> "$id";
      case HYBRID -> schema.get("id") == null ? "$id" : "id";
    };
  }
}
