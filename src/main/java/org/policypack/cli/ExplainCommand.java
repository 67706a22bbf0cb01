package org.policypack.cli;

import java.io.IOException;
import org.policypack.engine.Explanation;
import org.policypack.engine.PolicyCompiler;
import org.policypack.report.ExplanationRenderer;
import org.policypack.report.ExplanationValue;
import org.policypack.value.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code policy explain}: why a request gets its decision. */
@Command(
    name = "explain",
    description = "Show which rules match a request, and what stopped each other rule.",
    footer = {
      "",
      "Example:",
      "  policy explain --policy-pack llm-access --input request.json",
    })
final class ExplainCommand extends PolicyCommand {
  @Mixin private final PackOption pack = new PackOption();
  @Mixin private final InputOption input = new InputOption();
  @Mixin private final OutputOption output = new OutputOption();

  ExplainCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    Explanation explanation =
        PolicyCompiler.compile(pack.read(surroundings())).explain(input.request(surroundings()));
    print(
        output.isJson()
            ? JsonWriter.pretty(ExplanationValue.of(explanation))
            : ExplanationRenderer.render(explanation));
    return ExitCode.FINE;
  }
}
