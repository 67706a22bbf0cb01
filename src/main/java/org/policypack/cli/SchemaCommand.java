package org.policypack.cli;

import org.policypack.pack.load.PackSchema;
import picocli.CommandLine.Command;

/** {@code policy schema}: the published JSON Schema, for editors. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of packs and of their tests; editors complete with it.",
    footer = {"", "Example:", "  policy schema > policypack.schema.json"})
final class SchemaCommand extends PolicyCommand {
  SchemaCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() {
    print(PackSchema.text());
    return ExitCode.FINE;
  }
}
