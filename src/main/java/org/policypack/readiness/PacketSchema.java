package org.policypack.readiness;

import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.resource.TextResource;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;

/** The published JSON Schema of packets: what the validator reads the form of a packet from. */
public final class PacketSchema {
  /** What a packet says it is. */
  public static final String VERSION = "policypack/readiness-packet/v1";

  private static final String RESOURCE = "readiness-packet.schema.json";
  private static final String REFERENCE = "#/$defs/";

  private PacketSchema() {}

  /** The schema as it is published: JSON Schema, draft 2020-12. */
  public static String text() {
    return TextResource.read(PacketSchema.class, RESOURCE);
  }

  /** The schema as a value, read once. */
  private static final class Root {
    static final ObjectValue VALUE = read();

    private static ObjectValue read() {
      return StrictJson.parse(text()) instanceof JsonResult.Parsed(ObjectValue schema)
          ? schema
          : ObjectValue.EMPTY;
    }
  }

  /** The schema of a whole packet. */
  static ObjectValue root() {
    return Root.VALUE;
  }

  /** The schema that another one refers to, or itself where it refers to none. */
  static ObjectValue resolved(ObjectValue schema) {
    return schema.get("$ref") instanceof StringValue reference
            && root().get("$defs") instanceof ObjectValue definitions
            && definitions.get(reference.text().substring(REFERENCE.length()))
                instanceof ObjectValue target
        ? target
        : schema;
  }
}
