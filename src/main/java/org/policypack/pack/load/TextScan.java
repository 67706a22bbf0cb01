package org.policypack.pack.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.source.SourceFile;

/**
 * The characters of a file before anything reads them as YAML: bad UTF-8, tabs, controls, and
 * characters that hide what the file says. What is refused is replaced by U+FFFD (a tab by a
 * blank), one UTF-16 unit by one, so that the rest of the file can still be checked.
 */
final class TextScan {
  private static final char REPLACEMENT = '\uFFFD';

  private static final int MOST_TOLD = 20;

  private final SourceFile source;
  private final String readable;
  private final boolean indentedByTabs;

  private TextScan(SourceFile source, String readable, boolean indentedByTabs) {
    this.source = source;
    this.readable = readable;
    this.indentedByTabs = indentedByTabs;
  }

  /** The text as it is. */
  SourceFile source() {
    return source;
  }

  /** The text for the YAML parser, as long as the source's. */
  String readable() {
    return readable;
  }

  /** Whether the shape of the document cannot be known, since tabs indent some line. */
  boolean isIndentedByTabs() {
    return indentedByTabs;
  }

  /** Scans the bytes of a file; a leading UTF-8 byte order mark is dropped. */
  static TextScan of(String name, byte[] bytes, Diagnostics diagnostics) {
    List<Integer> bad = new ArrayList<>();
    String decoded = decode(bytes, bad);
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    int dropped = decoded.length() - text.length();
    SourceFile source = SourceFile.of(name, text);
    boolean utf16 = bytes.length >= 2 && isUtf16(bytes);
    if (utf16) {
      tell(diagnostics, Problem.BAD_UTF8, source, 0, "The file is UTF-16, not UTF-8.");
      return new TextScan(source, "", true);
    }
    bad.stream()
        .limit(MOST_TOLD)
        .forEach(
            at -> tell(diagnostics, Problem.BAD_UTF8, source, at - dropped, "This is not UTF-8."));
    return new Scan(source, diagnostics).run();
  }

  private static boolean isUtf16(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }

  /** Decodes UTF-8; each malformed sequence becomes one U+FFFD, whose offset is noted. */
  private static String decode(byte[] bytes, List<Integer> bad) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      in.position(in.position() + result.length());
      bad.add(out.position());
      out.put(REPLACEMENT);
      decoder.reset();
    }
  }

  private static void tell(
      Diagnostics diagnostics, Problem problem, SourceFile source, int at, String message) {
    diagnostics.error(problem.code(), source.span(at, at + 1), message, problem.meaning());
  }

  /** Whether strings of a pack may hold a code point: no controls but tab and newline. */
  static boolean isAllowed(int c) {
    boolean control = c < 0x20 ? c != '\t' && c != '\n' : within(c, 0x7F, 0x9F);
    boolean surrogate = within(c, 0xD800, 0xDFFF);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || within(c, 0xFDD0, 0xFDEF);
    return !control && !surrogate && !noCharacter;
  }

  /**
   * Whether a character changes the direction of text around it or shows nothing although nothing
   * is written with it: the ones that make a file read differently from what it says.
   */
  static boolean isHidden(int c) {
    boolean direction = c == 0x061C || within(c, 0x200E, 0x200F) || within(c, 0x202A, 0x202E);
    boolean isolate = within(c, 0x2066, 0x2069);
    return direction || isolate || c == 0xFEFF || c == 0x2028 || c == 0x2029 || c == 0x00AD;
  }

  private static boolean within(int c, int low, int high) {
    return c >= low && c <= high;
  }

  /** One pass over the characters. */
  private static final class Scan {
    private final SourceFile source;
    private final Diagnostics diagnostics;
    private final char[] readable;
    private int told;
    private boolean indentedByTabs;
    private boolean inIndent = true;
    private boolean tabInLine;

    Scan(SourceFile source, Diagnostics diagnostics) {
      this.source = source;
      this.diagnostics = diagnostics;
      this.readable = source.text().toCharArray();
    }

    TextScan run() {
      String text = source.text();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        look(text.codePointAt(i), i);
      }
      return new TextScan(source, new String(readable), indentedByTabs);
    }

    private void look(int c, int at) {
      if (c == '\t') {
        tab(at);
      } else if (c == '\n' || c == '\r') {
        inIndent = true;
        tabInLine = false;
        return;
      } else if (!isAllowed(c)) {
        replace(c, at);
        tellOnce(Problem.CONTROL_CHARACTER, at, named(c) + " is not allowed in a file.");
      } else if (isHidden(c)) {
        tellOnce(Problem.HIDDEN_CHARACTER, at, named(c) + " hides what the file says.");
      }
      inIndent &= c == ' ' || c == '\t';
    }

    private void tab(int at) {
      readable[at] = ' ';
      indentedByTabs |= inIndent;
      if (!tabInLine) {
        tellOnce(Problem.TAB, at, "The file holds a tab.");
      }
      tabInLine = true;
    }

    private void replace(int c, int at) {
      for (int i = 0; i < Character.charCount(c); i++) {
        readable[at + i] = REPLACEMENT;
      }
    }

    private void tellOnce(Problem problem, int at, String message) {
      if (told++ < MOST_TOLD) {
        tell(diagnostics, problem, source, at, message);
      }
    }
  }

  /** The usual name of a code point that cannot be shown: {@code U+0007}. */
  static String named(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
