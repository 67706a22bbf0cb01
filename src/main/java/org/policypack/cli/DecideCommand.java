package org.policypack.cli;

import java.io.IOException;
import java.io.InputStream;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;
import org.policypack.request.JsonLines;
import org.policypack.value.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code policy decide}: the native engine on one request or on many. */
@Command(
    name = "decide",
    description = "Decide one request, or one a line, and print the decisions as JSON.",
    footer = {
      "",
      "A deny is a decision like any other: the exit code is 0. A line that is no request gets",
      "{\"error\": ...} in its place, and the run ends with 2.",
      "",
      "Example:",
      "  policy decide --policy-pack llm-access --input request.json",
      "  policy decide --policy-pack llm-access --input - < requests.jsonl"
    })
final class DecideCommand extends PolicyCommand {
  @Mixin private final PackOption pack = new PackOption();
  @Mixin private final InputOption input = new InputOption();

  DecideCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    CompiledPolicy policy = PolicyCompiler.compile(pack.read(surroundings()));
    if (input.isLines()) {
      return decideLines(policy);
    }
    print(JsonWriter.pretty(policy.decide(input.request(surroundings())).toValue()));
    return ExitCode.FINE;
  }

  private ExitCode decideLines(CompiledPolicy policy) throws CommandFailedException, IOException {
    try (InputStream in = input.open(surroundings())) {
      DecisionLines lines = new DecisionLines(policy, surroundings().out());
      DecisionLines.Count count = lines.decideAll(JsonLines.of(in));
      if (surroundings().out().checkError()) {
        return ExitCode.OUTPUT_CLOSED;
      }
      if (count.lines() == 0) {
        throw CommandFailedException.usage(
            "request.none", "There is no request in " + input.name() + ".", "Each line is one.");
      }
      if (count.refused() == 0) {
        return ExitCode.FINE;
      }
      throw CommandFailedException.usage(
          "request.refused",
          "%d of %d lines of %s are no requests."
              .formatted(count.refused(), count.lines(), input.name()),
          "Look for `error` among the decisions; it names the line and the reason. Each line is a"
              + " whole request; one over several lines belongs into a .json file.");
    }
  }
}
