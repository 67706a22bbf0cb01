package org.policypack.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.diagnostic.Style;

/**
 * Everything outside the process that a run of the command line may touch.
 *
 * @param in the standard input
 * @param out where results go, as UTF-8 with {@code \n}
 * @param err where diagnostics go, as UTF-8 with {@code \n}
 * @param cwd the absolute folder that relative paths start at
 * @param environment the environment variables
 * @param home the folder of the installation: it holds {@code packs} and perhaps {@code .tools}
 * @param watched whether a person reads {@code err} on a terminal that knows colours and can erase
 *     a line
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path cwd,
    Map<String, String> environment,
    Optional<Path> home,
    boolean watched) {

  /** Copies the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Surroundings in which nobody watches. */
  public Surroundings(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Path cwd,
      Map<String, String> environment,
      Optional<Path> home) {
    this(in, out, err, cwd, environment, home, false);
  }

  /**
   * Prints diagnostics; in colours on a terminal, unless NO_COLOR (https://no-color.org) is set to
   * something.
   */
  void tell(List<Diagnostic> diagnostics) {
    Style style = watched && !isSet("NO_COLOR") ? Style.COLOURED : Style.PLAIN;
    err.print(DiagnosticRenderer.render(diagnostics, style));
  }

  /** Whether an environment variable is set to something. */
  boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
