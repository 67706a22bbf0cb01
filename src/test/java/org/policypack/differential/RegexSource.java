package org.policypack.differential;

import java.util.List;
import org.policypack.text.PortableRegex;

/** Makes regular expressions of the portable subset, each with a text that it may match. */
final class RegexSource {
  private static final List<String> SETS =
      List.of(
          ".",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "[abc]",
          "[^abc]",
          "[a-fK-Z]",
          "[^\\d_]",
          "[[:alpha:]_]",
          "[[:^space:]]",
          "[^[:punct:]]",
          "[\\s\\S]",
          "[]a]",
          "[^]a]",
          "[a-]",
          "[-a]",
          "[\\x41-\\x{5A}]",
          "[!-~]",
          "[^\\x00-\\x{10FFFF}]",
          "[\\W\\d]",
          "[k-s]",
          "[^K]",
          "[é-ſ]",
          "[\\x{1C80}-\\x{1C88}]",
          "[[:upper:]]",
          "[[:lower:]]",
          "[[:ascii:]]",
          "[[:word:]]",
          "[\\n]",
          "[^\\n]",
          "[😀-😂]",
          "[^é]");
  private static final List<String> ANCHORS =
      List.of(
          "^", "$", "\\b", "\\B", "\\A", "\\z", "", "", "(?i)", "(?s)", "(?m)", "(?-i)", "(?im-s)");
  private static final List<String> REPETITIONS =
      List.of(
          "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{1,}", "{0,2}", "{2,3}?");
  private static final List<String> GROUPS =
      List.of("(", "(", "(?:", "(?i:", "(?s:", "(?m:", "(?i-s:", "(?-i:");
  private static final String OPERATORS = "\\.+*?()|[]{}^$";

  private final Randomness random;
  private final StringBuilder pattern = new StringBuilder();
  private final StringBuilder sample = new StringBuilder();

  private RegexSource(Randomness random) {
    this.random = random;
  }

  /**
   * A pattern.
   *
   * @param sample a text that it may match
   */
  record Regex(String pattern, String sample) {}

  static Regex regex(Randomness random) {
    while (true) {
      RegexSource source = new RegexSource(random);
      source.alternatives(2);
      if (PortableRegex.check(source.pattern.toString()).isEmpty()) {
        return new Regex(source.pattern.toString(), source.sample.toString());
      }
    }
  }

  private void alternatives(int depth) {
    sequence(depth);
    while (random.oneIn(4)) {
      pattern.append('|');
      sequence(depth);
    }
  }

  private void sequence(int depth) {
    for (int i = random.below(4); i >= 0; i--) {
      item(depth);
    }
  }

  private void item(int depth) {
    switch (random.below(8)) {
      case 0, 1 -> set();
      case 2, 3 -> pattern.append(random.of(ANCHORS));
      case 4 -> group(depth);
      default -> literal();
    }
  }

  private void set() {
    pattern.append(random.of(SETS)).append(random.of(REPETITIONS));
    sample.append(random.character());
  }

  private void literal() {
    String c = random.character();
    sample.append(c);
    pattern.append(written(c)).append(random.of(REPETITIONS));
  }

  private String written(String c) {
    return switch (c.codePointAt(0)) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case 0x0B -> "\\v";
      default ->
          random.oneIn(6)
              ? "\\x{%x}".formatted(c.codePointAt(0))
              : (OPERATORS.contains(c) ? "\\" : "") + c;
    };
  }

  private void group(int depth) {
    if (depth > 0) {
      pattern.append(random.of(GROUPS));
      alternatives(depth - 1);
      pattern.append(')').append(random.of(REPETITIONS));
    }
  }
}
