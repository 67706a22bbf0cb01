package org.policypack.pack;

import java.util.List;
import java.util.Optional;

/**
 * Who a pack is.
 *
 * @param id its name: {@code [a-z0-9][a-z0-9-]*}
 * @param version its semantic version (semver.org 2.0.0)
 * @param title one line for people
 * @param description some lines for people
 * @param owners who answers for it
 * @param controls what an auditor maps the whole pack to, such as {@code SOC2 CC6.1}
 */
public record Metadata(
    String id,
    String version,
    Optional<String> title,
    Optional<String> description,
    List<String> owners,
    List<String> controls) {

  /** Copies the lists. */
  public Metadata {
    owners = List.copyOf(owners);
    controls = List.copyOf(controls);
  }
}
