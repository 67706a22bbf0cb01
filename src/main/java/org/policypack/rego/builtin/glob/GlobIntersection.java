package org.policypack.rego.builtin.glob;

import java.util.List;
import org.policypack.rego.builtin.glob.SimplePattern.Piece;

/**
 * Whether two {@link SimplePattern}s may match the same text, as {@code regex.globs_match} says it
 * (OPA 1.22.2, {@code github.com/yashtewari/glob-intersection} 0.2.0). That search gives up early
 * where a repetition might have stopped sooner; its answers are kept as they are.
 */
public final class GlobIntersection {
  private final Runnable spend;

  private GlobIntersection(Runnable spend) {
    this.spend = spend;
  }

  /**
   * Whether both may match one text.
   *
   * @param spend called for each step, as there may be very many; may throw to end the search
   * @throws IllegalArgumentException for a pattern that is none
   */
  public static boolean exists(String left, String right, Runnable spend) {
    List<Piece> a = SimplePattern.parse(left);
    List<Piece> b = SimplePattern.parse(right);
    int start = 0;
    while (start < a.size() && start < b.size() && bothOnce(a.get(start), b.get(start))) {
      if (!a.get(start).meets(b.get(start))) {
        return false;
      }
      start++;
    }
    start = Math.max(0, start - 1);
    int endA = a.size() - 1;
    int endB = b.size() - 1;
    while (endA >= start && endB >= start && bothOnce(a.get(endA), b.get(endB))) {
      if (!a.get(endA).meets(b.get(endB))) {
        return false;
      }
      endA--;
      endB--;
    }
    int kept = endA < a.size() - 1 ? 1 : 0;
    return new GlobIntersection(spend)
        .inStep(a.subList(start, endA + 1 + kept), b.subList(start, endB + 1 + kept));
  }

  private static boolean bothOnce(Piece a, Piece b) {
    return a.times() == SimplePattern.Times.ONCE && b.times() == SimplePattern.Times.ONCE;
  }

  /** Piece by piece, until one of them repeats. */
  private boolean inStep(List<Piece> a, List<Piece> b) {
    int i = 0;
    while (i < a.size() && i < b.size()) {
      spend.run();
      Piece left = a.get(i);
      Piece right = b.get(i);
      if (!bothOnce(left, right)) {
        List<Piece> restA = a.subList(i, a.size());
        List<Piece> restB = b.subList(i, b.size());
        boolean leftRepeats = left.times() != SimplePattern.Times.ONCE;
        return leftRepeats ? repeated(restA, restB) : repeated(restB, restA);
      }
      if (!left.meets(right)) {
        return false;
      }
      i++;
    }
    return i == a.size() && i == b.size();
  }

  private boolean repeated(List<Piece> repeating, List<Piece> other) {
    if (repeating.getFirst().times() == SimplePattern.Times.ANY) {
      return swallowed(repeating, other);
    }
    if (!repeating.getFirst().meets(other.getFirst())) {
      return false;
    }
    return swallowed(repeating, other.subList(1, other.size()))
        || (other.getFirst().times() != SimplePattern.Times.ONCE
            && inStep(repeating.subList(1, repeating.size()), other));
  }

  /** The first piece swallows the other's pieces, until what follows it meets the rest. */
  private boolean swallowed(List<Piece> repeating, List<Piece> other) {
    Piece star = repeating.getFirst();
    boolean isLast = repeating.size() == 1;
    for (int i = 0; i < other.size(); i++) {
      spend.run();
      Piece piece = other.get(i);
      boolean mayStop = !isLast && piece.meets(repeating.get(1));
      if (mayStop
          && inStep(repeating.subList(1, repeating.size()), other.subList(i, other.size()))) {
        return true;
      }
      if (!piece.meets(star)) {
        return false;
      }
    }
    return isLast;
  }
}
