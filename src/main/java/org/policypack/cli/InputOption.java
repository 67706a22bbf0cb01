package org.policypack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.Value;
import picocli.CommandLine.Option;

/** The request that a command is asked about, or the lines of many. */
final class InputOption {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "The request. Of a .jsonl file, or of - (standard input), each line is one.")
  private String input = "";

  /** Whether each line is a request. */
  boolean isLines() {
    return input.equals(STANDARD_INPUT) || input.endsWith(".jsonl") || input.endsWith(".ndjson");
  }

  /** What people are told. */
  String name() {
    return input.equals(STANDARD_INPUT) ? "the standard input" : "`" + input + "`";
  }

  /**
   * Opens the file or the standard input.
   *
   * @throws CommandFailedException if there is no such file
   */
  InputStream open(Surroundings surroundings) throws CommandFailedException, IOException {
    if (input.equals(STANDARD_INPUT)) {
      return surroundings.in();
    }
    Path file = surroundings.cwd().resolve(input);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw CommandFailedException.usage(
          "cli.no-such-file",
          Files.isDirectory(file)
              ? "`" + input + "` is a folder."
              : "There is no readable file `" + input + "`.",
          "Give the file of a request with --input, or - for the standard input.");
    }
    return Files.newInputStream(file);
  }

  private static String hint(JsonResult.Refused refused) {
    return refused.isTextBehind()
        ? "A request is one JSON value. For one request a line, use a .jsonl file or -."
        : "docs/cli.md says what a request may be.";
  }

  /**
   * Reads the whole input as one request.
   *
   * @throws CommandFailedException if it is no request
   */
  Value request(Surroundings surroundings) throws CommandFailedException, IOException {
    try (InputStream in = open(surroundings)) {
      return switch (StrictJson.read(in)) {
        case JsonResult.Parsed parsed -> parsed.value();
        case JsonResult.Refused refused ->
            throw CommandFailedException.usage(
                "request.refused",
                "In %s, line %d, column %d: %s"
                    .formatted(name(), refused.line(), refused.column(), refused.message()),
                hint(refused));
      };
    }
  }
}
