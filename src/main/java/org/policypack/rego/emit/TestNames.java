package org.policypack.rego.emit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names of tests out of titles, each once; the title itself stands in the annotation. */
final class TestNames {
  private static final int LONGEST = 72;

  private final Set<String> taken;

  /** Starts with names that are taken. */
  TestNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /**
   * The name of a test, such as {@code test_a_missing_command_line_needs_approval}: the letters and
   * digits of ASCII, with what lies between as {@code _}; a number follows where it is taken.
   */
  String next(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String trimmed = words.replaceAll("^_|_$", "");
    String start = "test_" + (trimmed.isEmpty() ? "case" : shortened(trimmed));
    String name = start;
    for (int number = 2; !taken.add(name); number++) {
      name = start + "_" + number;
    }
    return name;
  }

  /** Cut behind a word. */
  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int end = words.lastIndexOf('_', LONGEST);
    return words.substring(0, end > 0 ? end : LONGEST);
  }
}
