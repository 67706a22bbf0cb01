package org.policypack.rego.syntax;

import java.util.List;

/**
 * A file of Rego.
 *
 * @param packageClause the package that it belongs to
 * @param imports its imports
 * @param rules its rules in the order of the file
 * @param closing comments behind the last rule
 * @param metadata the METADATA among all comments of the file, those inside of rules included
 */
public record Module(
    PackageClause packageClause,
    List<Import> imports,
    List<Rule> rules,
    List<Comment> closing,
    List<MetadataBlock> metadata,
    Place place)
    implements Node {
  /** Copies the lists. */
  public Module {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
    closing = List.copyOf(closing);
    metadata = List.copyOf(metadata);
  }

  /** The package's path below {@code data}: {@code [cavra, policy]}. */
  public List<String> packagePath() {
    return packageClause.path();
  }
}
