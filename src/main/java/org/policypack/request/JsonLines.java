package org.policypack.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads requests one a line, each as {@link StrictJson} reads one. A line ends with {@code \n} or
 * the end of the stream; a line break at the very end begins no further line. An empty line is a
 * line without JSON and so refused: the n-th result is always that of the n-th line.
 *
 * <p>Memory does not grow with the number of lines, and no more than one line is held, up to the
 * limit of a request. A line is returned as soon as it has arrived. Not for several threads.
 */
public final class JsonLines {
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int filled;
  private long number;

  private JsonLines(InputStream in) {
    this.in = in;
  }

  /** Reads a stream, which the caller closes; it needs no buffer of its own. */
  public static JsonLines of(InputStream in) {
    return new JsonLines(in);
  }

  /**
   * One line.
   *
   * @param number the line, from 1
   * @param result what it says; the place of a refusal is counted from the start of this line
   */
  public record Line(long number, JsonResult result) {}

  /** The next line, or empty at the end. */
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    return Optional.of(new Line(number, StrictJson.parse(line())));
  }

  /** Whether nothing more has arrived so far, so that {@link #next} may have to wait. */
  public boolean isDrained() throws IOException {
    return next == filled && in.available() == 0;
  }

  /** The bytes up to the line break; of a line over the limit only as many as show that it is. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && fill()) {
      int start = next;
      while (next < filled && buffer[next] != '\n') {
        next++;
      }
      int room = StrictJson.MAX_BYTES + 1 - line.size();
      line.write(buffer, start, Math.min(next - start, room));
      ended = next < filled;
    }
    next += ended ? 1 : 0;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    if (next == filled) {
      next = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }
}
