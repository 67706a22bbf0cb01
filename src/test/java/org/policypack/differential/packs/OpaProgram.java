package org.policypack.differential.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.policypack.opa.OpaBinary;

/**
 * Runs of one OPA in one folder.
 *
 * @param folder holds what OPA reads and writes, and nothing else
 */
public record OpaProgram(OpaBinary binary, Path folder) {
  private static final long LIMIT_SECONDS = 900;

  /** How a run ended, and all that it wrote. */
  public record Ended(int exitCode, String text) {
    /** Whether it ended with code 0. */
    public boolean well() {
      return exitCode == 0;
    }
  }

  /** Empties the folder. */
  public void start() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
  }

  /** Writes a file and gives its name back. */
  public String write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return name;
  }

  /** Runs OPA with a text on its standard input. */
  public Ended run(List<String> arguments, String standardInput) throws IOException {
    List<String> command = new ArrayList<>(List.of(binary.path().toString()));
    command.addAll(arguments);
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Files.writeString(folder.resolve("question"), standardInput).toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!endsInTime(process)) {
      return new Ended(-1, "OPA took more than " + LIMIT_SECONDS + " s");
    }
    return new Ended(process.exitValue(), Files.readString(output) + Files.readString(errors));
  }

  private static boolean endsInTime(Process process) {
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
