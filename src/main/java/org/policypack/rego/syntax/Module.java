package org.policypack.rego.syntax;

import java.util.List;

/**
 * A file of Rego.
 *
 * @param packageClause the package that it belongs to
 * @param imports its imports
 * @param rules its rules in the order of the file
 * @param closing comments behind the last rule
 */
public record Module(
    PackageClause packageClause,
    List<Import> imports,
    List<Rule> rules,
    List<Comment> closing,
    Place place)
    implements Node {
  /** Copies the lists. */
  public Module {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
    closing = List.copyOf(closing);
  }

  /** The package's path below {@code data}: {@code [cavra, policy]}. */
  public List<String> packagePath() {
    return packageClause.path();
  }
}
