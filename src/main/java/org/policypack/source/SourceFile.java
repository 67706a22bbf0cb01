package org.policypack.source;

import java.util.Arrays;

/**
 * A named text. Nodes hold offsets into it; lines and columns are computed when somebody asks.
 *
 * <p>A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}. Offsets count UTF-16 units
 * from 0; columns count code points from 1.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Makes a source of a text.
   *
   * @param name what diagnostics call the text, usually a path with {@code /} between its segments
   */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text);
  }

  /** What diagnostics call the text. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The span from {@code start} up to but not including {@code end}, both cut to the text. */
  public Span span(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    return new Span(this, from, Math.clamp(end, from, text.length()));
  }

  /** The span of the whole text. */
  public Span whole() {
    return span(0, text.length());
  }

  /** The line and column of an offset; offsets beyond the text mean its end. */
  public Location location(int offset) {
    int at = Math.clamp(offset, 0, text.length());
    int line = lineIndex(at);
    return new Location(line + 1, text.codePointCount(lineStarts[line], at) + 1);
  }

  /** The line of an offset, counted from 1; offsets beyond the text mean its end. */
  public int lineNumber(int offset) {
    return lineIndex(Math.clamp(offset, 0, text.length())) + 1;
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (!endsLine(text, i)) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    boolean halfOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    return isLineBreak(c) && !halfOfCrLf;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
