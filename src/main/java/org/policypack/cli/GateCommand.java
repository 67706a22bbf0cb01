package org.policypack.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.report.Check;
import org.policypack.report.DiagnosticChecks;
import org.policypack.report.GateReport;
import org.policypack.report.format.GatePage;
import org.policypack.report.format.GithubRenderer;
import org.policypack.report.format.GitlabRenderer;
import org.policypack.report.format.JunitRenderer;
import org.policypack.report.format.SarifRenderer;
import org.policypack.source.Span;
import picocli.CommandLine.Option;

/**
 * A command that asks whether something holds. What it found can be had in many forms; the exit
 * code is the same in each.
 */
abstract class GateCommand extends PolicyCommand {
  @Option(
      names = "--output",
      order = Commands.LAST - 2,
      paramLabel = "FORM",
      converter = ReportForm.Converter.class,
      description = "How to print: text, json, junit, sarif, github, gitlab or html. Default: text")
  private ReportForm output = ReportForm.text;

  @Option(
      names = "--report",
      order = Commands.LAST - 1,
      paramLabel = "FORM=FILE",
      converter = ReportFile.Converter.class,
      description = "Write the same result to a file too; may be repeated.")
  private final List<ReportFile> files = new ArrayList<>();

  private final String gate;
  private final StringBuilder told = new StringBuilder();

  /**
   * A gate.
   *
   * @param gate the name of the command
   */
  GateCommand(Surroundings surroundings, String gate) {
    super(surroundings);
    this.gate = gate;
  }

  /** Does the work; what people read on the way goes to {@link #tell}. */
  abstract Verdict judge() throws CommandFailedException, IOException;

  @Override
  final ExitCode run() throws CommandFailedException, IOException {
    for (ReportFile file : files) {
      file.refuseFolder(surroundings().cwd());
    }
    try {
      Verdict verdict = judge();
      show(verdict);
      return verdict.exitCode();
    } catch (CommandFailedException e) {
      showRefusal(e);
      throw e;
    }
  }

  /** Whether the result is printed for people. */
  final boolean isText() {
    return output == ReportForm.text;
  }

  /** Whether only text or JSON is asked for, which need no checks. */
  final boolean isPlain() {
    return (isText() || output == ReportForm.json)
        && files.stream().allMatch(f -> f.form() == ReportForm.text || f.form() == ReportForm.json);
  }

  /** A part of the result as text, printed at once where text is asked for. */
  final void tell(String text) {
    told.append(text);
    if (isText()) {
      print(text);
    }
  }

  /** What is wrong with files, which in other forms is part of the report. */
  final void tell(List<Diagnostic> diagnostics) {
    if (isText()) {
      diagnose(diagnostics);
    }
  }

  /** The checks under the name of this gate. */
  final GateReport report(List<Check> checks) {
    return new GateReport(gate, checks);
  }

  private void show(Verdict verdict) throws IOException {
    if (!isText()) {
      print(rendered(verdict, output));
    }
    for (ReportFile file : files) {
      file.write(surroundings().cwd(), rendered(verdict, file.form()));
    }
  }

  private String rendered(Verdict verdict, ReportForm form) {
    return switch (form) {
      case text -> told.toString();
      case json -> verdict.json().get();
      case html -> verdict.page().get();
      case junit, sarif, github, gitlab -> rendered(verdict.report().get(), form);
    };
  }

  private static String rendered(GateReport report, ReportForm form) {
    return switch (form) {
      case text, json -> "";
      case junit -> JunitRenderer.render(report);
      case sarif -> SarifRenderer.render(report);
      case github -> GithubRenderer.render(report);
      case gitlab -> GitlabRenderer.render(report);
      case html -> GatePage.render(report);
    };
  }

  /**
   * Files that are not valid are findings like any other, in the forms that have a place for them.
   * The diagnostics go to the standard error all the same.
   */
  private void showRefusal(CommandFailedException e) throws IOException {
    if (e.exitCode() == ExitCode.INVALID_PACK || e.exitCode() == ExitCode.GATE_FAILED) {
      GateReport report = report(e.diagnostics().stream().map(this::refused).toList());
      print(rendered(report, output));
      for (ReportFile file : files) {
        if (file.form() != ReportForm.text && file.form() != ReportForm.json) {
          file.write(surroundings().cwd(), rendered(report, file.form()));
        }
      }
    }
  }

  /** The file that a refusal is about where it names no place: readers of SARIF want one. */
  Span about() {
    return Span.none();
  }

  private Check refused(Diagnostic told) {
    Span span = told.span().isNone() ? about() : told.span();
    String suite = span.isNone() ? "files" : span.source().name();
    Diagnostic placed =
        new Diagnostic(told.level(), told.code(), span, told.message(), told.hint());
    return DiagnosticChecks.of(suite, placed, false);
  }
}
