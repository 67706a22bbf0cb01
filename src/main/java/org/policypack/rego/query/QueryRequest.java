package org.policypack.rego.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.value.Value;

/**
 * A query and what it is asked of.
 *
 * @param cwd where relative paths start
 * @param paths files and folders of modules and data
 * @param bundles folders and archives that are bundles
 * @param ignored patterns of names of files and folders that are passed over
 * @param query expressions, separated by semicolons or line breaks
 * @param packageName the package whose rules the query sees, such as {@code a.b}
 * @param imports paths that the query imports, such as {@code data.a as b}
 * @param strict whether modules are compiled in OPA's strict mode; the query never is, as in OPA
 * @param schemas JSON schemas for the type check of modules and query
 */
public record QueryRequest(
    Path cwd,
    List<String> paths,
    List<String> bundles,
    List<String> ignored,
    String query,
    Optional<String> packageName,
    List<String> imports,
    boolean strict,
    Optional<SchemaSet> schemas,
    Optional<Value> input,
    EvaluationOptions options) {
  /** Copies the lists. */
  public QueryRequest {
    paths = List.copyOf(paths);
    bundles = List.copyOf(bundles);
    ignored = List.copyOf(ignored);
    imports = List.copyOf(imports);
  }
}
