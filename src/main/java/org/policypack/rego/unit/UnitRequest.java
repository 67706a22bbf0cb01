package org.policypack.rego.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.eval.EvaluationOptions.Limits;

/**
 * Which tests to run.
 *
 * @param cwd where relative paths start
 * @param paths files and folders of modules, tests and data
 * @param asBundles whether the paths are bundles
 * @param ignored patterns of names of files and folders that are passed over
 * @param run a regular expression (RE2) that the whole name of a test must match somewhere
 * @param coverage whether to count what the tests cover
 * @param schemas JSON schemas for the type check
 * @param limits what each test may cost
 */
public record UnitRequest(
    Path cwd,
    List<String> paths,
    boolean asBundles,
    List<String> ignored,
    Optional<String> run,
    boolean coverage,
    Optional<SchemaSet> schemas,
    Limits limits) {
  /** Copies the list. */
  public UnitRequest {
    paths = List.copyOf(paths);
    ignored = List.copyOf(ignored);
  }
}
