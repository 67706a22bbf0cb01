package org.policypack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Diffs are checked by applying them, as `patch` would. */
class LineDiffTest {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+).*");

  @Test
  void equalTextsHaveNoDiff() {
    assertEquals("", LineDiff.unified("a", "x\n", "b", "x\n"));
  }

  @Test
  void showsThreeLinesAroundAChange() {
    assertEquals(
        """
        --- a
        +++ b
        @@ -2,7 +2,8 @@
         2
         3
         4
        -5
        +five
        +5b
         6
         7
         8
        """,
        LineDiff.unified("a", numbers(1, 9), "b", "1\n2\n3\n4\nfive\n5b\n6\n7\n8\n9\n"));
  }

  @Test
  void distantChangesAreHunksOfTheirOwn() {
    String after = numbers(1, 20).replace("2\n3\n", "3\n").replace("19\n", "");
    assertEquals(
        """
        --- a
        +++ b
        @@ -1,5 +1,4 @@
         1
        -2
         3
         4
         5
        @@ -16,5 +15,4 @@
         16
         17
         18
        -19
         20
        """,
        LineDiff.unified("a", numbers(1, 20), "b", after));
  }

  @Test
  void aMissingLineBreakAtTheEndIsADifference() {
    assertEquals(
        """
        --- a
        +++ b
        @@ -1 +1 @@
        -x
        \\ No newline at end of file
        +x
        """,
        LineDiff.unified("a", "x", "b", "x\n"));
  }

  @Test
  void textsWithoutACommonLineAreReplaced() {
    String after = numbers(5001, 9000);
    assertEquals(
        after, patched(numbers(1, 4000), LineDiff.unified("a", numbers(1, 4000), "b", after)));
  }

  @Property(tries = 500)
  void whatADiffIsAppliedToBecomesTheOther(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    assertEquals(after, patched(before, LineDiff.unified("a", before, "b", after)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a\n", "b\n", "c\n", "\n")
        .list()
        .ofMaxSize(40)
        .map(lines -> String.join("", lines));
  }

  private static String numbers(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i <= to; i++) {
      lines.append(i).append('\n');
    }
    return lines.toString();
  }

  /** Applies a diff of texts that end in a line break, and checks each line that it goes by. */
  private static String patched(String text, String diff) {
    List<String> old = text.lines().toList();
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().skip(2).toList()) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
        lines.addAll(old.subList(at, start));
        at = start;
        continue;
      }
      String content = line.substring(1);
      if (line.charAt(0) != '+') {
        assertEquals(old.get(at++), content);
      }
      if (line.charAt(0) != '-') {
        lines.add(content);
      }
    }
    lines.addAll(old.subList(at, old.size()));
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
