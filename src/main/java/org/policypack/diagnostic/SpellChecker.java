package org.policypack.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class SpellChecker {
  private SpellChecker() {}

  /**
   * The known name nearest to a misspelt one: at most a third of its letters differ, counting an
   * exchange of two neighbours as one change. Of equally near names the first in order wins.
   */
  public static Optional<String> nearest(String misspelt, Collection<String> known) {
    int limit = Math.max(1, misspelt.length() / 3);
    return known.stream()
        .filter(name -> distance(misspelt, name) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(misspelt, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The sentence that suggests the nearest name, with a leading blank, or nothing. */
  public static String didYouMean(String misspelt, Collection<String> known) {
    return nearest(misspelt, known).map(name -> " Did you mean `" + name + "`?").orElse("");
  }

  /** The optimal string alignment distance of the two names, without regard to case. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = same(a, i - 1, b, j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}
