package org.policypack.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What makes one text into another, as a unified diff. Finds a shortest edit (E. Myers, "An O(ND)
 * difference algorithm and its variations", 1986) as long as it has at most {@value #MOST_EDITS}
 * lines; beyond that nobody reads it, and all lines that differ are shown as replaced.
 */
public final class LineDiff {
  private static final int CONTEXT = 3;
  private static final int MOST_EDITS = 1000;

  private final List<String> before;
  private final List<String> after;

  private LineDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /**
   * The diff, ending in a line break; empty for equal texts.
   *
   * @param beforeName what the first text is called
   * @param afterName what the second text is called
   */
  public static String unified(String beforeName, String before, String afterName, String after) {
    if (before.equals(after)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append("--- ").append(beforeName).append('\n');
    out.append("+++ ").append(afterName).append('\n');
    LineDiff diff = new LineDiff(before, after);
    diff.print(diff.edits(), out);
    return out.toString();
  }

  /** The lines; one without a line break at the end of the text is not the line with one. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
    }
    return lines;
  }

  /**
   * A line that stays, goes or comes.
   *
   * @param sign ' ', '-' or '+'
   * @param x how many lines of the first text stand before it
   * @param y how many lines of the second text stand before it
   */
  private record Edit(char sign, int x, int y) {}

  private List<Edit> edits() {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && last(before, tail).equals(last(after, tail))) {
      tail++;
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      edits.add(new Edit(' ', i, i));
    }
    edits.addAll(middle(head, before.size() - tail, after.size() - tail));
    for (int i = tail; i > 0; i--) {
      edits.add(new Edit(' ', before.size() - i, after.size() - i));
    }
    return edits;
  }

  private static String last(List<String> lines, int fromEnd) {
    return lines.get(lines.size() - 1 - fromEnd);
  }

  /** Myers' greedy search between the equal heads and tails. */
  private List<Edit> middle(int head, int beforeEnd, int afterEnd) {
    int n = beforeEnd - head;
    int m = afterEnd - head;
    int most = Math.min(n + m, MOST_EDITS);
    int[] furthest = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      trace.add(furthest.clone());
      for (int k = -d; k <= d; k += 2) {
        int x = step(furthest, most, k, d);
        while (x < n && x - k < m && before.get(head + x).equals(after.get(head + x - k))) {
          x++;
        }
        furthest[most + 1 + k] = x;
        if (x >= n && x - k >= m) {
          return backtrack(trace, most, head, n, m);
        }
      }
    }
    return replaced(head, beforeEnd, afterEnd);
  }

  /** Where diagonal k is entered with edit d: from above (a line comes) or from the left. */
  private static int step(int[] furthest, int most, int k, int d) {
    int left = furthest[most + k];
    int above = furthest[most + 2 + k];
    return k == -d || (k != d && left < above) ? above : left + 1;
  }

  private static List<Edit> backtrack(List<int[]> trace, int most, int head, int n, int m) {
    List<Edit> edits = new ArrayList<>();
    int x = n;
    int y = m;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] furthest = trace.get(d);
      int k = x - y;
      boolean comes = k == -d || (k != d && furthest[most + k] < furthest[most + 2 + k]);
      int previousK = comes ? k + 1 : k - 1;
      int previousX = furthest[most + 1 + previousK];
      int previousY = previousX - previousK;
      for (; x > previousX && y > previousY; x--, y--) {
        edits.add(new Edit(' ', head + x - 1, head + y - 1));
      }
      edits.add(new Edit(comes ? '+' : '-', head + previousX, head + previousY));
      x = previousX;
      y = previousY;
    }
    for (; x > 0; x--) {
      edits.add(new Edit(' ', head + x - 1, head + x - 1));
    }
    Collections.reverse(edits);
    return edits;
  }

  private static List<Edit> replaced(int head, int beforeEnd, int afterEnd) {
    List<Edit> edits = new ArrayList<>();
    for (int x = head; x < beforeEnd; x++) {
      edits.add(new Edit('-', x, head));
    }
    for (int y = head; y < afterEnd; y++) {
      edits.add(new Edit('+', beforeEnd, y));
    }
    return edits;
  }

  private void print(List<Edit> edits, StringBuilder out) {
    int next = 0;
    while ((next = firstChange(edits, next)) < edits.size()) {
      int end = endOfHunk(edits, next);
      List<Edit> hunk =
          edits.subList(Math.max(0, next - CONTEXT), Math.min(edits.size(), end + CONTEXT));
      printHunk(hunk, out);
      next = end;
    }
  }

  private static int firstChange(List<Edit> edits, int from) {
    int i = from;
    while (i < edits.size() && edits.get(i).sign() == ' ') {
      i++;
    }
    return i;
  }

  /** Behind the last change that no more than two contexts part from the one before it. */
  private static int endOfHunk(List<Edit> edits, int from) {
    int end = from;
    for (int i = from; i < edits.size() && i <= end + 2 * CONTEXT; i++) {
      end = edits.get(i).sign() == ' ' ? end : i + 1;
    }
    return end;
  }

  private void printHunk(List<Edit> hunk, StringBuilder out) {
    long going = hunk.stream().filter(e -> e.sign() != '+').count();
    long coming = hunk.stream().filter(e -> e.sign() != '-').count();
    Edit first = hunk.getFirst();
    out.append("@@ -").append(range(first.x(), going));
    out.append(" +").append(range(first.y(), coming)).append(" @@\n");
    for (Edit edit : hunk) {
      String line = edit.sign() == '+' ? after.get(edit.y()) : before.get(edit.x());
      out.append(edit.sign()).append(line).append('\n');
    }
  }

  /** A range of a unified diff: an empty one names the line before it. */
  private static String range(int linesBefore, long count) {
    return (count == 0 ? linesBefore : linesBefore + 1) + (count == 1 ? "" : "," + count);
  }
}
