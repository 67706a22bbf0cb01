package org.policypack.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything outside the process that a run of the command line may touch.
 *
 * @param in the standard input
 * @param out where results go, as UTF-8 with {@code \n}
 * @param err where diagnostics go, as UTF-8 with {@code \n}
 * @param cwd the absolute folder that relative paths start at
 * @param environment the environment variables
 * @param home the folder of the installation: it holds {@code packs} and perhaps {@code .tools}
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path cwd,
    Map<String, String> environment,
    Optional<Path> home) {

  /** Copies the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Whether an environment variable is set to something. */
  boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
