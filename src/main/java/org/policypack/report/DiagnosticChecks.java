package org.policypack.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.fixture.TestProblem;
import org.policypack.pack.load.Problem;
import org.policypack.source.SourceFile;

/** What is to be said of files, as checks. */
public final class DiagnosticChecks {
  private static final Map<String, CheckRule> RULES = rules();

  private DiagnosticChecks() {}

  private static Map<String, CheckRule> rules() {
    Map<String, CheckRule> rules = new HashMap<>();
    Arrays.stream(GateRule.values()).forEach(r -> rules.put(r.rule().id(), r.rule()));
    Arrays.stream(Problem.values()).forEach(p -> rules.put(p.code(), rule(p.code(), p.meaning())));
    Arrays.stream(TestProblem.values())
        .forEach(p -> rules.put(p.code(), rule(p.code(), p.meaning())));
    return rules;
  }

  private static CheckRule rule(String code, String meaning) {
    return new CheckRule(code, meaning, "docs/pack-reference.md says what is allowed.");
  }

  /**
   * A check for each file of which nothing is to be said, then one for each diagnostic.
   *
   * @param suite the pack that the files are of
   * @param files everything that was read
   * @param strict whether a warning fails
   */
  public static List<Check> ofFiles(
      String suite, List<SourceFile> files, List<Diagnostic> diagnostics, boolean strict) {
    Set<String> told = new HashSet<>();
    diagnostics.forEach(d -> told.add(d.span().source().name()));
    List<Check> checks = new ArrayList<>();
    for (SourceFile file : files) {
      if (!told.contains(file.name())) {
        checks.add(Check.passed(suite, file.name(), GateRule.VALID_FILE.rule(), file.span(0, 0)));
      }
    }
    diagnostics.forEach(d -> checks.add(of(suite, d, strict)));
    return checks;
  }

  /** A diagnostic as a check; one without a place belongs to no file. */
  public static Check of(String suite, Diagnostic diagnostic, boolean strict) {
    Outcome outcome =
        switch (diagnostic.level()) {
          case ERROR -> Outcome.FAILED;
          case WARNING -> strict ? Outcome.FAILED : Outcome.WARNING;
        };
    return new Check(
        suite,
        diagnostic.message(),
        rule(diagnostic),
        outcome,
        diagnostic.message(),
        diagnostic.span(),
        diagnostic.hint());
  }

  private static CheckRule rule(Diagnostic diagnostic) {
    CheckRule known = RULES.get(diagnostic.code());
    return known == null
        ? new CheckRule(diagnostic.code(), diagnostic.message(), "docs/cli.md has the codes.")
        : known;
  }
}
