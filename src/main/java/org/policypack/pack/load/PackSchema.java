package org.policypack.pack.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.policypack.diagnostic.Diagnostics;

/** The published JSON Schema of packs and of their tests, which editors use too. */
public final class PackSchema {
  private static final String RESOURCE = "policypack.schema.json";

  private PackSchema() {}

  /** The schema as it is published: JSON Schema, draft 2020-12. */
  public static String text() {
    try (InputStream in = PackSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks the tree of a file against the schema for its {@code kind}. A value of which the
   * diagnostics hold an error already is not told again.
   */
  public static void check(YamlNode root, Diagnostics diagnostics) {
    new SchemaCheck(root, diagnostics).run();
  }
}
