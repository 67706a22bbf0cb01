package org.policypack.rego.unit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypack.diagnostic.Diagnostic;

/**
 * What became of a test.
 *
 * @param error why it could not be evaluated, if that is so
 * @param output what {@code print} wrote, each line with its line break
 * @param cases its cases by name; none for a test without
 */
public record UnitResult(
    UnitTest test,
    Outcome outcome,
    Optional<Diagnostic> error,
    String output,
    Map<String, CaseResult> cases) {
  /** Sorts the cases by name. */
  public UnitResult {
    cases = new TreeMap<>(cases);
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
