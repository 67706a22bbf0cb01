package org.policypack.cli;

import org.policypack.pack.load.PackSchema;
import org.policypack.readiness.PacketSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy schema}: the published JSON Schemas, for editors. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of packs and tests, or of readiness packets, for editors.",
    footer = {
      "",
      "Examples:",
      "  policy schema > policypack.schema.json",
      "  policy schema readiness > readiness-packet.schema.json"
    })
final class SchemaCommand extends PolicyCommand {
  /** The files that have a schema, spelt as on the command line. */
  enum Subject {
    pack,
    readiness
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Of which files: pack or readiness. Default: pack")
  private Subject subject = Subject.pack;

  SchemaCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() {
    print(
        switch (subject) {
          case pack -> PackSchema.text();
          case readiness -> PacketSchema.text();
        });
    return ExitCode.FINE;
  }
}
