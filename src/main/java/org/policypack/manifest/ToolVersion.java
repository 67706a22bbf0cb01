package org.policypack.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of policypack itself, which the build writes into a resource. */
public final class ToolVersion {
  private static final String RESOURCE = "tool-version.txt";

  private ToolVersion() {}

  /** The semantic version, such as {@code 0.1.0}. */
  public static String current() {
    try (InputStream in = ToolVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
