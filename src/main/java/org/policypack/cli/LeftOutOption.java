package org.policypack.cli;

import java.util.List;
import java.util.Optional;

/**
 * Options of {@code opa eval} and {@code opa test} that are not there, so that whoever comes from
 * OPA reads why and what to use.
 *
 * @param command the command of ours
 * @param names as OPA spells them
 * @param reason a sentence
 * @param instead what to do
 */
record LeftOutOption(String command, List<String> names, String reason, String instead) {
  private static final String EVAL = "eval";
  private static final String UNIT = "rego-unit";

  private static final String NO_TRACE = "There are no traces.";
  private static final String NO_TIMES = "No times are measured.";
  private static final String ANY_ANSWER = "It does not change an answer.";
  private static final String V1 = "Rego is v1, with the functions of OPA 1.22.2.";
  private static final String NO_PARTIAL = "There is no partial evaluation.";
  private static final String LEAVE = "Leave it out.";
  private static final String USE_OPA = "Use OPA for it.";

  /** All of them; {@code --help} of OPA 1.22.2 has no others that we have not. */
  static final List<LeftOutOption> ALL =
      List.of(
          eval(NO_PARTIAL, USE_OPA, "-p", "--partial", "-u", "--unknowns", "--disable-inlining"),
          eval(NO_PARTIAL, USE_OPA, "--shallow-inlining", "--nondeterminstic-builtins"),
          eval(NO_TRACE, "Let rules `print(...)` what they see.", "--explain", "--var-values"),
          eval(NO_TIMES, "--max-steps bounds the work.", "--metrics", "--instrument", "--count"),
          eval(NO_TIMES, USE_OPA, "--profile", "--profile-limit", "--profile-sort"),
          eval(
              "A query counts no coverage.",
              "Use `policy rego-unit --coverage`.",
              "--coverage",
              "--coverage-runs"),
          eval(ANY_ANSWER, LEAVE, "-O", "--optimize", "-e", "--entrypoint"),
          eval(ANY_ANSWER, LEAVE, "--disable-early-exit", "--disable-indexing"),
          eval(ANY_ANSWER, LEAVE, "--optimize-store-for-read-speed"),
          eval("Tables are printed whole.", LEAVE, "--pretty-limit"),
          eval(
              "Errors of builtin functions are not collected.",
              "--strict-builtin-errors ends with the first.",
              "--show-builtin-errors"),
          eval(V1, "Use OPA, or `opa fmt --v0-v1`, for Rego v0.", "--v0-compatible"),
          eval(V1, LEAVE, "--capabilities"),
          unit(NO_TRACE, "Let rules `print(...)` what they see.", "--explain", "--var-values"),
          unit(NO_TIMES, "Use `opa test`.", "--bench", "--benchmem", "--sort"),
          unit("A test gives the same each time.", LEAVE, "--count"),
          unit("Tests run one after the other.", LEAVE, "-p", "--parallel"),
          unit("All errors are told.", LEAVE, "-m", "--max-errors"),
          unit("Coverage is counted in one run.", LEAVE, "--coverage-runs"),
          unit("Files are not watched.", "Run it again when they change.", "-w", "--watch"),
          unit(V1, "Use OPA, or `opa fmt --v0-v1`, for Rego v0.", "--v0-compatible"),
          unit(V1, LEAVE, "--capabilities"));

  private static LeftOutOption eval(String reason, String instead, String... names) {
    return new LeftOutOption(EVAL, List.of(names), reason, instead);
  }

  private static LeftOutOption unit(String reason, String instead, String... names) {
    return new LeftOutOption(UNIT, List.of(names), reason, instead);
  }

  /**
   * Looks an argument up.
   *
   * @param argument as it was written, perhaps with its value: {@code --explain=full}, {@code -O1}
   */
  static Optional<LeftOutOption> of(String command, String argument) {
    return ALL.stream()
        .filter(one -> one.command.equals(command))
        .filter(one -> one.names.stream().anyMatch(name -> isOption(argument, name)))
        .findFirst();
  }

  private static boolean isOption(String argument, String name) {
    return name.startsWith("--")
        ? argument.equals(name) || argument.startsWith(name + "=")
        : argument.startsWith(name) && !argument.startsWith("--");
  }
}
