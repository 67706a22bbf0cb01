package org.policypack.opa;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What OPA says of a module's text: {@code opa check} and {@code opa fmt}. */
public record OpaTools(OpaBinary binary) {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /**
   * Runs {@code opa check --strict} on a module.
   *
   * @return OPA's complaints; empty where it has none
   * @throws IOException where a temporary folder cannot be written
   */
  public String checkStrict(String module) throws IOException {
    return complaints(module, List.of("check", "--strict"));
  }

  /**
   * Runs {@code opa fmt --diff} on a module.
   *
   * @return what OPA would change, in its own colours; empty where nothing
   * @throws IOException where a temporary folder cannot be written
   */
  public String formatDiff(String module) throws IOException {
    return complaints(module, List.of("fmt", "--diff"));
  }

  /**
   * Runs {@code opa fmt} on a module.
   *
   * @return the module as OPA would write it, or OPA's complaints where it does not parse
   * @throws IOException where a temporary folder cannot be written
   */
  public String formatted(String module) throws IOException {
    return complaints(module, List.of("fmt"));
  }

  private String complaints(String module, List<String> command) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Files.writeString(folder.path().resolve("policy.rego"), module);
      List<String> arguments = new ArrayList<>(command);
      arguments.add("policy.rego");
      return switch (OpaProcess.run(binary.path(), arguments, folder.path(), LIMIT)) {
        case OpaRun.Ended ended -> said(ended);
        case OpaRun.NotEnded failed -> "opa " + failed.reason();
      };
    }
  }

  private static String said(OpaRun.Ended ended) {
    String all = ended.output() + ended.errors();
    return ended.exitCode() != 0 && all.isBlank()
        ? "opa ended with code " + ended.exitCode() + " and said nothing"
        : all;
  }
}
