package org.policypack.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.policypack.fixture.PolicyTestService;
import org.policypack.fixture.TestReport;
import org.policypack.report.Check;
import org.policypack.report.TestChecks;
import org.policypack.report.TestRenderer;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code policy test}: the tests of packs on the native engine. */
@Command(
    name = "test",
    description = "Run the tests of packs; of each case only what it names is compared.",
    footer = {
      "",
      "Exit code 4 if a test fails, 3 if the pack or its tests are not valid or there are none.",
      "",
      "Examples:",
      "  policy test                   all packs of the folder packs",
      "  policy test llm-access"
    })
final class TestCommand extends GateCommand {
  @Mixin private final PacksOption packs = new PacksOption();

  TestCommand(Surroundings surroundings) {
    super(surroundings, "test");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    List<TestReport> reports = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    List<PacksOption.Read> all = packs.read(surroundings());
    for (PacksOption.Read read : all) {
      progress().show(reports.size() + 1, all.size(), read.pack().id());
      TestReport report = PolicyTestService.run(read.pack(), read.file());
      reports.add(report);
      checks.addAll(TestChecks.of(read.pack(), report));
      tell(report.diagnostics());
      tell(TestRenderer.text(report));
    }
    return new Verdict(exitCode(reports), () -> json(reports), () -> report(checks));
  }

  private static String json(List<TestReport> reports) {
    List<Value> values = reports.stream().<Value>map(TestRenderer::value).toList();
    return JsonWriter.pretty(new ArrayValue(values));
  }

  private static ExitCode exitCode(List<TestReport> reports) {
    if (reports.stream().anyMatch(TestReport::isRefused)) {
      return ExitCode.INVALID_PACK;
    }
    return reports.stream().allMatch(TestReport::passed) ? ExitCode.FINE : ExitCode.GATE_FAILED;
  }
}
