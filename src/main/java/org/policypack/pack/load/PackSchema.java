package org.policypack.pack.load;

import org.policypack.diagnostic.Diagnostics;

/** The published JSON Schema. */
public final class PackSchema {
  private PackSchema() {}

  /** Checks a file. */
  static void check(YamlNode root, Diagnostics diagnostics) {}
}
