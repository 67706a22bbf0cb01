package org.policypack.rego.query;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.PreparedQuery.Solution;
import org.policypack.source.SourceFile;

/** What became of a query. */
public sealed interface QueryReport {
  /** In how many ways it holds; none where it is undefined. */
  record Answered(List<Solution> solutions) implements QueryReport {
    /** Copies the list. */
    public Answered {
      solutions = List.copyOf(solutions);
    }
  }

  /**
   * There is no answer.
   *
   * @param query the text of the query, whose places OPA tells without a file
   * @param diagnostics why, with OPA's codes, or {@code load.…} where files are to blame
   */
  record Failed(SourceFile query, List<Diagnostic> diagnostics) implements QueryReport {
    /** Copies the list. */
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
