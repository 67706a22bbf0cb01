package org.policypack.rego.builtin.glob;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A glob as OPA 1.22.2 reads it ({@code github.com/gobwas/glob} 1.0.0): {@code *} and {@code ?}
 * stop at separators, {@code **} does not, classes and alternatives do not care for them. It is
 * matched by keeping all places it may be at, so time grows with its length times the text's.
 */
public final class GlobPattern {
  /** A step of the pattern; there is one more place than there are steps. */
  public sealed interface Step {
    /** Takes one character that passes. */
    record One(IntPredicate test) implements Step {}

    /** Takes any number of characters that pass. */
    record Many(IntPredicate test) implements Step {}

    /** Goes on at one of several places. */
    record Jump(List<Integer> targets) implements Step {
      public Jump {
        targets = List.copyOf(targets);
      }
    }
  }

  private final List<Step> steps;

  GlobPattern(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a glob.
   *
   * @param separators code points that {@code *} and {@code ?} do not take
   * @throws IllegalArgumentException for a text that is no glob, with OPA's message
   */
  public static GlobPattern of(String pattern, List<Integer> separators) {
    return new GlobParser(pattern, separators).parse();
  }

  /** How many steps it has; matching takes at most so many for each character of a text. */
  public int size() {
    return steps.size();
  }

  /** Whether it takes a text from end to end. */
  public boolean matches(String text) {
    BitSet places = new BitSet();
    enter(0, places);
    int[] points = text.codePoints().toArray();
    for (int point : points) {
      BitSet next = new BitSet();
      for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
        take(at, point, next);
      }
      places = next;
    }
    return places.get(steps.size());
  }

  private void take(int at, int point, BitSet next) {
    switch (at < steps.size() ? steps.get(at) : null) {
      case Step.One one when one.test.test(point) -> enter(at + 1, next);
      case Step.Many many when many.test.test(point) -> enter(at, next);
      case null, default -> {}
    }
  }

  private void enter(int at, BitSet places) {
    if (places.get(at)) {
      return;
    }
    places.set(at);
    switch (at < steps.size() ? steps.get(at) : null) {
      case Step.Many many -> enter(at + 1, places);
      case Step.Jump jump -> jump.targets.forEach(target -> enter(target, places));
      case null, default -> {}
    }
  }
}
