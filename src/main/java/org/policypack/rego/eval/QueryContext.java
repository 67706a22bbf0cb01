package org.policypack.rego.eval;

import java.util.List;
import java.util.Optional;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.PackageClause;
import org.policypack.rego.syntax.Place;

/**
 * In which surroundings a query is read.
 *
 * @param header a module whose imports the query may use; its rules do not count
 * @param inPackage whether the query also sees the rules of the header's package by their names
 */
public record QueryContext(Optional<Module> header, boolean inPackage) {
  /** The surroundings of a query that belongs to no module. */
  public static final QueryContext NONE = new QueryContext(Optional.empty(), false);

  private static final Module NO_HEADER =
      new Module(
          new PackageClause(List.of("query"), List.of(), Optional.empty(), Place.NONE),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Place.NONE);

  /** The header, or one that imports nothing. */
  Module module() {
    return header.orElse(NO_HEADER);
  }
}
