package org.policypack.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypack.opa.OpaBinary;

/** The same command line said to OPA and to us, in the same folder. */
final class TwoRuns {
  private static final Pattern TRACEBACK =
      Pattern.compile(",\\n *\"stack_trace\": \\[(?:[^\\[\\]])*\\]");

  private TwoRuns() {}

  /** What a run printed to the standard output, and its exit code. */
  record Outcome(String output, int exit) {}

  /**
   * Runs OPA.
   *
   * @param folder has the folder {@code files} to run in, and perhaps the bytes of {@code stdin}
   */
  static Outcome opa(OpaBinary opa, Path folder, String line) throws IOException {
    List<String> command = new ArrayList<>(List.of(opa.path().toString()));
    command.addAll(Arrays.asList(CliCase.words("opa " + line)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("files").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("OPA_"));
    Path stdin = folder.resolve("stdin");
    if (Files.exists(stdin)) {
      builder.redirectInput(stdin.toFile());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(
        TRACEBACK.matcher(output).replaceAll(""), process.onExit().join().exitValue());
  }

  /** Runs us. */
  static Outcome policy(Path folder, String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path stdin = folder.resolve("stdin");
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            folder.resolve("files").toAbsolutePath(),
            Map.of(),
            Optional.empty());
    int exit = PolicyCli.run(surroundings, CliCase.words("policy " + line));
    return new Outcome(out.toString(StandardCharsets.UTF_8), exit);
  }
}
