package org.policypack.opa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program in a folder, with its output in files, so that no pipe fills up. Environment
 * variables that begin with {@code OPA_} are taken away: OPA sets flags from them, and a decision
 * must not depend on who runs it.
 */
final class OpaProcess {
  private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);

  private OpaProcess() {}

  /** Runs {@code opa version} of a program that may be anything. */
  static OpaRun version(Path program) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return run(program, List.of("version"), folder.path(), VERSION_LIMIT);
    } catch (IOException e) {
      return new OpaRun.NotEnded("cannot be run: " + e.getMessage());
    }
  }

  /**
   * Runs the program and waits for its end, at most for the given time.
   *
   * @param folder where it runs; the files {@code stdout} and {@code stderr} are written into it
   * @throws IOException where the folder cannot be written or read
   */
  static OpaRun run(Path program, List<String> arguments, Path folder, Duration limit)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toAbsolutePath().toString());
    command.addAll(arguments);
    Path output = folder.resolve("stdout");
    Path errors = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    dropFlags(builder.environment());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new OpaRun.NotEnded("cannot be started: " + e.getMessage());
    }
    process.getOutputStream().close();
    if (!endsWithin(process, limit)) {
      return new OpaRun.NotEnded("was stopped after " + limit.toMillis() / 1000.0 + " s");
    }
    return new OpaRun.Ended(process.exitValue(), read(output), read(errors));
  }

  static void dropFlags(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("OPA_"));
  }

  private static boolean endsWithin(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly().onExit().join();
    return false;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
