package org.policypack.cli;

import picocli.CommandLine.Option;

/** In which form a command prints its result. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "How to print the result: text or json. Default: text")
  private Form output = Form.text;

  /** The forms, spelt as on the command line. */
  private enum Form {
    text,
    json
  }

  boolean isJson() {
    return switch (output) {
      case json -> true;
      case text -> false;
    };
  }
}
