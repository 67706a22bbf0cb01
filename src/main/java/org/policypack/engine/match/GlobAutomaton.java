package org.policypack.engine.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A glob as an automaton without empty steps (Glushkov's): each place takes one character, and says
 * which places may take the next. All places are followed at once, as bits, so a text costs time in
 * proportion to its length and never more than the number of places for each character.
 */
final class GlobAutomaton implements Pattern {
  private static final int ASCII = 128;

  private final List<IntPredicate> letters;
  private final int words;
  private final long[] first;
  private final long[] last;
  private final boolean matchesEmpty;

  /** The places that may follow a place: {@code words} words for each. */
  private final long[] follow;

  /** The places that take an ASCII character: {@code words} words for each. */
  private final long[] ascii;

  /**
   * Makes an automaton.
   *
   * @param letters which code points each place takes
   * @param follow for each place, the places that may take the character after it
   * @param first the places that may take the first character
   * @param last the places that may take the last one
   */
  GlobAutomaton(
      List<IntPredicate> letters,
      List<BitSet> follow,
      BitSet first,
      BitSet last,
      boolean matchesEmpty) {
    this.letters = List.copyOf(letters);
    this.words = (letters.size() + Long.SIZE - 1) / Long.SIZE;
    this.first = bits(first);
    this.last = bits(last);
    this.matchesEmpty = matchesEmpty;
    this.follow = new long[letters.size() * words];
    for (int place = 0; place < letters.size(); place++) {
      System.arraycopy(bits(follow.get(place)), 0, this.follow, place * words, words);
    }
    this.ascii = new long[ASCII * words];
    for (int c = 0; c < ASCII; c++) {
      System.arraycopy(bits(takers(c)), 0, ascii, c * words, words);
    }
  }

  @Override
  public boolean matches(String text) {
    if (text.isEmpty()) {
      return matchesEmpty;
    }
    long[] now = first.clone();
    long[] next = new long[words];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (i > 0) {
        advance(now, next);
        long[] swap = now;
        now = next;
        next = swap;
      }
      if (!take(c, now)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return meets(now, last);
  }

  /** Keeps the places that take the character, and says whether any does. */
  private boolean take(int c, long[] now) {
    long any = 0;
    for (int word = 0; word < words; word++) {
      now[word] = c < ASCII ? now[word] & ascii[c * words + word] : takers(c, now, word);
      any |= now[word];
    }
    return any != 0;
  }

  private long takers(int c, long[] now, int word) {
    long kept = now[word];
    for (long left = kept; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      if (!letters.get(word * Long.SIZE + bit).test(c)) {
        kept &= ~(1L << bit);
      }
    }
    return kept;
  }

  /** Puts into {@code next} all places that may follow those of {@code now}. */
  private void advance(long[] now, long[] next) {
    Arrays.fill(next, 0);
    for (int word = 0; word < words; word++) {
      for (long left = now[word]; left != 0; left &= left - 1) {
        int place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        for (int w = 0; w < words; w++) {
          next[w] |= follow[place * words + w];
        }
      }
    }
  }

  private static boolean meets(long[] a, long[] b) {
    for (int word = 0; word < a.length; word++) {
      if ((a[word] & b[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  private BitSet takers(int c) {
    BitSet takers = new BitSet();
    for (int place = 0; place < letters.size(); place++) {
      takers.set(place, letters.get(place).test(c));
    }
    return takers;
  }

  private long[] bits(BitSet places) {
    return Arrays.copyOf(places.toLongArray(), words);
  }
}
