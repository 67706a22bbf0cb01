package org.policypack.rego.typecheck;

import java.util.List;
import java.util.function.Supplier;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.Uncapturable;

/** The stages that modules and queries have in common. */
final class Stages {
  private Stages() {}

  /** The problems of the first stage that finds any; the ones behind it do not run. */
  static List<Problem> first(List<Supplier<List<Problem>>> stages) {
    return stages.stream()
        .map(Supplier::get)
        .filter(problems -> !problems.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Variables of captured terms. */
  static List<Problem> captured(CoreProgram program) {
    return first(
        List.of(() -> wrong(program.wrongInTemplates()), () -> wrong(program.wrongInPrints())));
  }

  private static List<Problem> wrong(List<Uncapturable> found) {
    return found.stream().map(term -> Problem.ofCompiler(term.span(), term.problem())).toList();
  }

  /** Problems by file and place. */
  static List<Diagnostic> diagnostics(List<Problem> problems) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(problems.stream().map(Problem::diagnostic).toList());
    return diagnostics.sorted();
  }
}
