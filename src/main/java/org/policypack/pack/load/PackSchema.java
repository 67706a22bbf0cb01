package org.policypack.pack.load;

import org.policypack.diagnostic.Diagnostics;
import org.policypack.resource.TextResource;

/** The published JSON Schema of packs and of their tests, which editors use too. */
public final class PackSchema {
  private static final String RESOURCE = "policypack.schema.json";

  private PackSchema() {}

  /** The schema as it is published: JSON Schema, draft 2020-12. */
  public static String text() {
    return TextResource.read(PackSchema.class, RESOURCE);
  }

  /**
   * Checks the tree of a file against the schema for its {@code kind}. A value of which the
   * diagnostics hold an error already is not told again.
   */
  public static void check(YamlNode root, Diagnostics diagnostics) {
    new SchemaCheck(root, diagnostics).run();
  }
}
