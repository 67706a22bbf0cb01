package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;

/**
 * {@code package a.b["c-d"]}.
 *
 * @param path the segments below {@code data}, at least one
 * @param before comment lines above it, such as the METADATA of the package
 * @param behind the comment on its own line
 */
public record PackageClause(
    List<String> path, List<Comment> before, Optional<String> behind, Place place) implements Node {
  /** Copies the lists and checks that the path is not empty. */
  public PackageClause {
    path = List.copyOf(path);
    before = List.copyOf(before);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a package has a path");
    }
  }
}
