package org.policypack.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.resource.TextResource;

/**
 * Ranges of code points that are moved by a number, from a table of this package.
 *
 * <p>A line is {@code 41-5A +20}: first, last and the move, all hexadecimal. {@code /2} after the
 * last means every other code point; a range of one is its code point alone; without a move there
 * is none. Ranges are in ascending order and do not overlap.
 */
final class CodePointTable {
  private static final Pattern LINE =
      Pattern.compile("([0-9A-F]+)(?:-([0-9A-F]+))?(/2)?(?: ([+-][0-9A-F]+))?");

  private final int[] firsts;
  private final int[] lasts;
  private final int[] steps;
  private final int[] moves;

  private CodePointTable(List<String> lines) {
    int count = lines.size();
    firsts = new int[count];
    lasts = new int[count];
    steps = new int[count];
    moves = new int[count];
    for (int i = 0; i < count; i++) {
      Matcher parts = LINE.matcher(lines.get(i));
      if (!parts.matches()) {
        throw new IllegalStateException("not a range: " + lines.get(i));
      }
      firsts[i] = hex(parts.group(1));
      lasts[i] = parts.group(2) == null ? firsts[i] : hex(parts.group(2));
      steps[i] = parts.group(3) == null ? 1 : 2;
      moves[i] = parts.group(4) == null ? 0 : hex(parts.group(4));
    }
  }

  static CodePointTable read(String name) {
    return new CodePointTable(TextResource.entries(CodePointTable.class, name));
  }

  /** Whether a range holds the code point. */
  boolean contains(int codePoint) {
    return rangeOf(codePoint) >= 0;
  }

  /** The code point, moved if a range holds it. */
  int moved(int codePoint) {
    int range = rangeOf(codePoint);
    return range < 0 ? codePoint : codePoint + moves[range];
  }

  private int rangeOf(int codePoint) {
    int found = Arrays.binarySearch(firsts, codePoint);
    int range = found >= 0 ? found : -found - 2;
    boolean held =
        range >= 0 && codePoint <= lasts[range] && (codePoint - firsts[range]) % steps[range] == 0;
    return held ? range : -1;
  }

  private static int hex(String text) {
    return Integer.parseInt(text, 16);
  }
}
