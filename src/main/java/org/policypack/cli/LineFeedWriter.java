package org.policypack.cli;

import java.io.PrintStream;
import java.io.Writer;

/**
 * Passes text on without carriage returns: picocli lays out its help with the line separator of the
 * platform, and our output is the same bytes on every machine.
 */
final class LineFeedWriter extends Writer {
  private final PrintStream target;

  LineFeedWriter(PrintStream target) {
    this.target = target;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    target.print(new String(text, offset, length).replace("\r", ""));
  }

  @Override
  public void flush() {
    target.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
