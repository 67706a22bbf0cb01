package org.policypack.rego.unit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/**
 * What became of a test.
 *
 * @param error why it could not be evaluated, if that is so
 * @param output what {@code print} wrote, each line with its line break
 * @param cases its cases by name; none for a test without
 * @param broken of a test that is undefined the expression of its body that was reached last, if
 *     one was: it did not hold
 */
public record UnitResult(
    UnitTest test,
    Outcome outcome,
    Optional<Diagnostic> error,
    String output,
    Map<String, CaseResult> cases,
    Optional<Span> broken) {
  /** Sorts the cases by name. */
  public UnitResult {
    cases = new TreeMap<>(cases);
  }

  /** Whether nothing but the outcome says what is wrong. */
  boolean isUnexplained() {
    return outcome == Outcome.FAIL && cases.isEmpty() && broken.isEmpty();
  }

  UnitResult brokenAt(Optional<Span> expression) {
    return new UnitResult(test, outcome, error, output, cases, expression);
  }

  /** How a test ended. */
  public enum Outcome {
    /** It is true. */
    PASS,
    /** It is anything else, or undefined. */
    FAIL,
    /** Its name says that it is to do. */
    SKIPPED,
    /** Its evaluation was ended. */
    ERROR
  }
}
