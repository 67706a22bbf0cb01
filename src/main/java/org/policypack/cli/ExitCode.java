package org.policypack.cli;

/** What a run tells the process that started it. */
public enum ExitCode {
  /** Everything asked for was done, and every gate held. */
  FINE(0, "Everything asked for was done, and every gate held."),
  /** A bug in policypack, or a file system that refused a read or a write. */
  INTERNAL_ERROR(1, "A bug in policypack, or a file system that refused a read or a write."),
  /** A query has the answer for which {@code eval} was told to fail; the code is OPA's. */
  UNWANTED_ANSWER(1, "A query has the answer for which eval was told to fail."),
  /** The command line, a file that it names, or a request cannot be used. */
  WRONG_USAGE(2, "The command line, a file that it names, or a request cannot be used."),
  /** A pack or its tests hold an error. */
  INVALID_PACK(3, "A pack or its tests hold an error."),
  /** A gate did not hold: a test, parity, drift or a digest. */
  GATE_FAILED(4, "A gate did not hold: a test, parity, drift or a digest."),
  /**
   * Whoever reads the standard output stopped reading. Shells give this code to a program that
   * SIGPIPE ended: 128 + 13.
   */
  OUTPUT_CLOSED(141, "Whoever read the standard output stopped reading.");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number for {@link System#exit}. */
  public int code() {
    return code;
  }

  /** One sentence for the manual. */
  String meaning() {
    return meaning;
  }
}
