package org.policypack.rego.unit;

import java.util.List;
import org.policypack.rego.load.DataPath;
import org.policypack.source.Span;

/**
 * A test: a rule whose name begins with {@code test_}.
 *
 * @param span the rule
 * @param packagePath the package below {@code data}
 * @param name the rule's name below the package; mostly one segment
 * @param hasCases whether the rule defines an object of cases, {@code test_x[case]}
 * @param isSkipped whether it is to do, {@code todo_test_}
 * @param body the expressions of its body, in the order in which they are written
 */
public record UnitTest(
    Span span,
    List<String> packagePath,
    List<String> name,
    boolean hasCases,
    boolean isSkipped,
    List<Span> body) {
  /** Copies the lists. */
  public UnitTest {
    body = List.copyOf(body);
    packagePath = List.copyOf(packagePath);
    name = List.copyOf(name);
  }

  /** The package with {@code data} in front. */
  public String packageName() {
    return DataPath.of(packagePath);
  }

  /** The name below the package, as OPA prints it. */
  public String shownName() {
    return name.getFirst() + DataPath.keys(name.subList(1, name.size()));
  }

  /** The whole reference, which asks for the test. */
  public String reference() {
    return packageName() + DataPath.keys(name);
  }
}
