package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;

/**
 * {@code import data.a.b as c}.
 *
 * @param path what is imported: begins with {@code data}, {@code input}, {@code rego} or {@code
 *     future}
 * @param alias the name it gets, or empty for the last segment of the path
 * @param gap whether a blank line stands above it, which begins a new group of imports
 */
public record Import(
    List<String> path,
    Optional<String> alias,
    boolean gap,
    List<Comment> before,
    Optional<String> behind,
    Place place)
    implements Node {
  /** Copies the lists and checks that the path is not empty. */
  public Import {
    path = List.copyOf(path);
    before = List.copyOf(before);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("an import has a path");
    }
  }

  /** The name under which rules use what is imported. */
  public String name() {
    return alias.orElse(path.getLast());
  }

  /** Whether it imports keywords ({@code rego.v2}, {@code future.keywords.and}), no document. */
  public boolean isLanguage() {
    return path.getFirst().equals("rego") || path.getFirst().equals("future");
  }
}
