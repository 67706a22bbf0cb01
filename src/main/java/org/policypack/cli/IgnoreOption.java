package org.policypack.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The files that are passed over where folders and bundles of Rego are read. */
final class IgnoreOption {
  @Option(
      names = "--ignore",
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      description = "Files and folders to pass over: '*_test.rego,.*'")
  private List<String> ignored = new ArrayList<>();

  /** Patterns of names; empty where nothing is passed over. */
  List<String> names() {
    return ignored;
  }
}
