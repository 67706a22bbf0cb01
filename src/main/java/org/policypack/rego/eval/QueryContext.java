package org.policypack.rego.eval;

import java.util.Optional;
import org.policypack.rego.syntax.Module;

/**
 * In which surroundings a query is read.
 *
 * @param header a module whose imports the query may use; its rules do not count
 * @param inPackage whether the query also sees the rules of the header's package by their names
 */
public record QueryContext(Optional<Module> header, boolean inPackage) {
  /** The surroundings of a query that belongs to no module. */
  public static final QueryContext NONE = new QueryContext(Optional.empty(), false);
}
