package org.policypack.evidence;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.EnvelopeProblem;
import org.policypack.report.Check;
import org.policypack.report.CheckRule;
import org.policypack.report.GateRule;
import org.policypack.report.Outcome;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/** What came of verifying envelopes, as checks. */
public final class VerificationChecks {
  private VerificationChecks() {}

  /**
   * A check for each problem; where there is none, one that passed.
   *
   * @param file what people call the file of the envelope
   */
  public static List<Check> of(String file, FileVerifier.Result result) {
    Span span = SourceFile.of(file, "").whole();
    return result.isVerified()
        ? List.of(Check.passed(file, "is verified", GateRule.ENVELOPE.rule(), span))
        : result.problems().stream().map(problem -> of(file, problem, span)).toList();
  }

  private static Check of(String file, Diagnostic problem, Span span) {
    String meaning = EnvelopeProblem.of(problem.code()).meaning();
    return new Check(
        file,
        problem.message(),
        new CheckRule(problem.code(), meaning, "docs/evidence.md says what is verified."),
        Outcome.FAILED,
        problem.message(),
        span,
        problem.hint());
  }
}
