package org.policypack.manifest;

import org.policypack.resource.TextResource;

/** The version of policypack itself, which the build writes into a resource. */
public final class ToolVersion {
  private static final String RESOURCE = "tool-version.txt";

  private ToolVersion() {}

  /** The semantic version, such as {@code 0.1.0}. */
  public static String current() {
    return TextResource.read(ToolVersion.class, RESOURCE).strip();
  }
}
