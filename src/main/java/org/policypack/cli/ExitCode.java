package org.policypack.cli;

/** What a run tells the process that started it. */
public enum ExitCode {
  /** Everything asked for was done, and every gate held. */
  FINE(0),
  /** A bug in policypack, or a file system that refused a read or a write. */
  INTERNAL_ERROR(1),
  /** A query has the answer for which {@code eval} was told to fail; the code is OPA's. */
  UNWANTED_ANSWER(1),
  /** The command line, a file that it names, or a request cannot be used. */
  WRONG_USAGE(2),
  /** A pack or its tests hold an error. */
  INVALID_PACK(3),
  /** A gate did not hold: a test, parity, drift or a digest. */
  GATE_FAILED(4),
  /**
   * Whoever reads the standard output stopped reading. Shells give this code to a program that
   * SIGPIPE ended: 128 + 13.
   */
  OUTPUT_CLOSED(141);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number for {@link System#exit}. */
  public int code() {
    return code;
  }
}
