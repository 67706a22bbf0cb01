package org.policypack.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The standard output, which remembers why a write failed. A {@link PrintStream} over it only tells
 * that one did, and a full disk must not pass for a reader that has seen enough.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;

  StandardOutput(OutputStream target) {
    this.target = new BufferedOutputStream(target, 1 << 16);
  }

  /**
   * The exit code of the process, given that of the run: a failed write makes any run a failed one.
   */
  int judge(int exitCode, PrintStream err) {
    if (failure == null) {
      return exitCode;
    }
    String reason = String.valueOf(failure.getMessage());
    if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
      return ExitCode.OUTPUT_CLOSED.code();
    }
    err.print("error[cli.output]: Cannot write to the standard output: " + reason + "\n");
    return ExitCode.INTERNAL_ERROR.code();
  }

  @Override
  public void write(int octet) throws IOException {
    attempt(() -> target.write(octet));
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    attempt(() -> target.write(octets, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(target::flush);
  }

  private void attempt(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
