package org.policypack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.rego.unit.CoverageReport;
import org.policypack.rego.unit.UnitRenderer;
import org.policypack.rego.unit.UnitReport;
import org.policypack.rego.unit.UnitRequest;
import org.policypack.rego.unit.UnitResult.Outcome;
import org.policypack.rego.unit.UnitService;
import org.policypack.source.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy rego-unit}: {@code opa test} on the embedded engine. */
@Command(
    name = "rego-unit",
    description = "Run the test_ rules of Rego modules, as `opa test` does, without OPA.",
    footer = {
      "",
      "Exit code 4 if a test fails, errs or is skipped, if there are no tests, or if too little is",
      "covered; 3 if the Rego is wrong, 2 if files cannot be read.",
      "",
      "Examples:",
      "  policy rego-unit policies/",
      "  policy rego-unit -v --run 'data\\.example\\..*deny' policies/ tests/",
      "  policy rego-unit --coverage --threshold 90 policies/"
    })
final class RegoUnitCommand extends PolicyCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Modules, tests and data: files and folders.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-b", "--bundle"},
      description = "The paths are bundles.")
  private boolean bundle;

  @Mixin private final IgnoreOption ignored = new IgnoreOption();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show the tests that pass too.")
  private boolean verbose;

  @Option(
      names = {"-r", "--run"},
      paramLabel = "REGEX",
      description = "Run only tests whose whole name matches, such as data.example.test_deny.")
  private @Nullable String run;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      description = "pretty or json. Default: pretty")
  private Form format = Form.pretty;

  @Option(
      names = {"-c", "--coverage"},
      description = "Print what the tests cover, as JSON, if they pass.")
  private boolean coverage;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "Fail if fewer of the lines are covered.")
  private double threshold;

  @Option(
      names = {"-z", "--exit-zero-on-skipped"},
      description = "A test that is skipped (todo_test_) is no failure.")
  private boolean mayskip;

  @Option(names = "--allow-empty", description = "A run without tests is no failure.")
  private boolean allowEmpty;

  @Mixin private final SchemaOption schema = new SchemaOption();

  @Option(
      names = "--fail-on-empty",
      hidden = true,
      description = "As it is without: scripts for `opa test` say so.")
  private boolean failOnEmpty;

  @Mixin private final LanguageOptions language = new LanguageOptions();
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "End each test after a time such as 500ms; 0 for no limit. Default: 5s")
  private String timeout = "5s";

  /** The forms, spelt as on the command line. */
  private enum Form {
    pretty,
    json
  }

  RegoUnitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException {
    if (threshold < 0 || threshold > 100) {
      throw CommandFailedException.usage(
          "cli.usage", "A threshold is a number from 0 to 100.", "Try --threshold 80.");
    }
    if (failOnEmpty && allowEmpty) {
      throw CommandFailedException.usage(
          "cli.usage",
          "--fail-on-empty and --allow-empty exclude each other.",
          "Give one of them.");
    }
    language.check();
    UnitRequest request =
        new UnitRequest(
            surroundings().cwd(),
            paths,
            bundle,
            ignored.names(),
            Optional.ofNullable(run),
            coverage || threshold > 0,
            schema.schemas(surroundings().cwd()),
            limits.within(timeout));
    return switch (UnitService.run(request)) {
      case UnitReport.Refused refused -> refuse(refused.diagnostics());
      case UnitReport.Ran ran -> {
        show(ran);
        yield judge(ran);
      }
    };
  }

  private ExitCode refuse(List<Diagnostic> diagnostics) {
    diagnose(diagnostics);
    boolean isRego = diagnostics.stream().anyMatch(d -> d.code().startsWith("rego_"));
    return isRego ? ExitCode.INVALID_PACK : ExitCode.WRONG_USAGE;
  }

  /** As in OPA, there is a report of coverage only where the tests pass. */
  private void show(UnitReport.Ran ran) {
    boolean passed = ran.count(Outcome.FAIL) + ran.count(Outcome.ERROR) == 0;
    if (ran.coverage().isPresent() && passed) {
      print(GoJsonWriter.indentedInOrder(ran.coverage().get().toValue()));
    } else {
      print(format == Form.json ? UnitRenderer.json(ran) : UnitRenderer.pretty(ran, verbose));
    }
  }

  private ExitCode judge(UnitReport.Ran ran) {
    if (ran.results().isEmpty() && !allowEmpty) {
      tell("unit.none", "No tests ran.", "Name paths that hold test_ rules, or use --allow-empty.");
      return ExitCode.GATE_FAILED;
    }
    long bad = ran.count(Outcome.FAIL) + ran.count(Outcome.ERROR);
    if (bad > 0 || (ran.count(Outcome.SKIPPED) > 0 && !mayskip)) {
      return ExitCode.GATE_FAILED;
    }
    return ran.coverage().map(this::judge).orElse(ExitCode.FINE);
  }

  private ExitCode judge(CoverageReport report) {
    if (report.percent() >= threshold) {
      return ExitCode.FINE;
    }
    String message =
        String.format(
            Locale.ROOT,
            "%.2f %% are covered, and %.2f are asked for.",
            report.percent(),
            threshold);
    tell("unit.coverage", message, "`not_covered` in the report names the places.");
    return ExitCode.GATE_FAILED;
  }

  private void tell(String code, String message, String hint) {
    Diagnostic diagnostic = Diagnostic.error(code, Span.none(), message).withHint(hint);
    diagnose(List.of(diagnostic));
  }
}
