package org.policypack.rego.eval;

import java.util.List;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * Is told what happens while a query is evaluated, as far as the modules were compiled for it
 * ({@link CompileOptions}). Called by the thread of the query.
 */
public interface Observer {
  /** A line that {@code print} writes. */
  default void print(String line) {}

  /**
   * A case of a test with cases begins, whatever comes of it.
   *
   * @param path the keys behind the name of the test
   */
  default void testCase(List<Value> path) {}

  /** An expression is evaluated, or the head of a rule was reached. */
  default void ran(Span span) {}
}
