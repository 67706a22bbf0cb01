package org.policypack.text;

/** Reads one regular expression and refuses what is not in the subset of {@link PortableRegex}. */
final class RegexParser {
  private static final String UNESCAPED_BRACE =
      "A `{` that is no repetition must be escaped as `\\{`.";

  private static final String DIGITS = "0123456789";

  private final RegexCursor in;
  private boolean ignoresCase;
  private int beyondAscii = -1;

  /**
   * What a piece of the pattern costs.
   *
   * @param counts what the counts of nested repetitions multiply to, at most, at least 1
   * @param steps how many steps it has with all counts written out; see {@link
   *     PortableRegex#MOST_STEPS}
   */
  private record Cost(int counts, int steps) {
    static final Cost NOTHING = new Cost(1, 0);
    static final Cost CHARACTER = new Cost(1, 1);
    static final Cost EMPTY_STEP = new Cost(1, 2);

    Cost and(Cost other) {
      return new Cost(Math.max(counts, other.counts), steps + other.steps);
    }
  }

  RegexParser(String pattern) {
    if (pattern.isEmpty()) {
      throw new PatternException("A pattern cannot be empty.", 0);
    }
    if (pattern.codePointCount(0, pattern.length()) > PortableRegex.LONGEST) {
      throw new PatternException(
          "A pattern can have at most " + PortableRegex.LONGEST + " characters.", 0);
    }
    this.in = new RegexCursor(pattern);
  }

  /** Reads all of it, or throws for the first thing that is refused. */
  void parse() {
    alternatives(0);
    if (!in.atEnd()) {
      throw new PatternException("This `)` closes nothing.", in.offset());
    }
    if (ignoresCase && beyondAscii >= 0) {
      throw new PatternException(
          "A pattern that ignores case can name ASCII characters only.", beyondAscii);
    }
  }

  private Cost alternatives(int depth) {
    int start = in.offset();
    Cost cost = sequence(depth);
    while (in.take("|")) {
      cost = limited(cost.and(Cost.EMPTY_STEP).and(sequence(depth)), start);
    }
    return cost;
  }

  private Cost sequence(int depth) {
    if (in.atEnd() || in.lookingAtAny("|)")) {
      return Cost.EMPTY_STEP;
    }
    Cost cost = Cost.NOTHING;
    while (!in.atEnd() && !in.lookingAtAny("|)")) {
      int start = in.offset();
      cost = limited(cost.and(item(depth)), start);
    }
    return cost;
  }

  /** Reads one item with its repetition. */
  private Cost item(int depth) {
    int start = in.offset();
    if (in.lookingAtAny("*+?")) {
      throw new PatternException("Nothing stands before this repetition.", start);
    }
    if (in.lookingAt("{")) {
      throw new PatternException(UNESCAPED_BRACE, start);
    }
    if (in.lookingAt("(")) {
      return group(depth + 1);
    }
    if (isAnchor()) {
      return unrepeated("An anchor cannot be repeated.", Cost.EMPTY_STEP);
    }
    return repeated(Cost.CHARACTER);
  }

  /** Reads a character, a set or an anchor, and says whether it was an anchor. */
  private boolean isAnchor() {
    int start = in.offset();
    if (in.lookingAt("[")) {
      RegexClass.read(in, this::character);
      return false;
    }
    if (in.lookingAt("\\")) {
      RegexEscape.Escape escape = RegexEscape.read(in);
      character(escape.codePoint(), start);
      return escape.kind() == RegexEscape.Kind.ANCHOR;
    }
    int c = in.next();
    character(c, start);
    return c == '^' || c == '$';
  }

  private Cost group(int depth) {
    int start = in.offset();
    if (depth > PortableRegex.DEEPEST) {
      throw new PatternException(
          "Groups can nest to depth " + PortableRegex.DEEPEST + " only.", start);
    }
    in.next();
    boolean captures = !in.take("?");
    if (!captures && !in.take(":") && !flags(start)) {
      return unrepeated("Flags cannot be repeated.", Cost.NOTHING);
    }
    Cost inside = alternatives(depth);
    if (!in.take(")")) {
      throw new PatternException("This `(` is never closed.", start);
    }
    return repeated(captures ? inside.and(Cost.EMPTY_STEP).and(Cost.EMPTY_STEP) : inside);
  }

  /** Reads flags up to their {@code :}, for which the answer is true, or their {@code )}. */
  private boolean flags(int start) {
    String set = in.takeWhile("ims");
    String cleared = in.take("-") ? in.takeWhile("ims") : "none";
    boolean scoped = in.take(":");
    if ((set.isEmpty() && cleared.equals("none"))
        || cleared.isEmpty()
        || !(scoped || in.take(")"))) {
      throw new PatternException(refusal(start), start);
    }
    ignoresCase |= set.contains("i");
    return scoped;
  }

  private String refusal(int start) {
    RegexCursor from = in.at(start + 2);
    if (from.lookingAt("=")
        || from.lookingAt("!")
        || from.lookingAt("<=")
        || from.lookingAt("<!")) {
      return "RE2 has no lookahead and no lookbehind.";
    }
    if (from.lookingAt("P") || from.lookingAt("<")) {
      return "Named groups are not portable: write `( )`.";
    }
    return "Only the flags `i`, `m` and `s` are portable, as in `(?i)`, `(?s-m)` or `(?i: )`.";
  }

  private Cost repeated(Cost cost) {
    Cost whole;
    if (in.take("*") || in.take("+") || in.take("?")) {
      whole = cost.and(Cost.EMPTY_STEP);
    } else if (in.lookingAt("{")) {
      whole = counted(cost);
    } else {
      return cost;
    }
    in.take("?");
    return unrepeated("A repetition cannot stand directly on a repetition.", whole);
  }

  /** Reads <code>{n}</code>, <code>{n,}</code> or <code>{n,m}</code>. */
  private Cost counted(Cost cost) {
    int start = in.offset();
    in.next();
    String low = in.takeWhile(DIGITS);
    String high = in.take(",") ? in.takeWhile(DIGITS) : low;
    if (low.isEmpty() || !in.take("}")) {
      throw new PatternException(UNESCAPED_BRACE, start);
    }
    int least = count(low, start);
    int most = high.isEmpty() ? least : count(high, start);
    if (most < least) {
      throw new PatternException("The first count exceeds the second.", start);
    }
    int counts = Math.max(1, most) * cost.counts;
    if (counts > PortableRegex.MOST_REPEATED) {
      throw new PatternException(
          "Nested counts can multiply to " + PortableRegex.MOST_REPEATED + " at most.", start);
    }
    int choices = high.isEmpty() ? 1 : most - least;
    return new Cost(counts, Math.max(1, most) * cost.steps + choices * Cost.EMPTY_STEP.steps);
  }

  private static int count(String digits, int start) {
    if (digits.length() > 1 && digits.startsWith("0")) {
      throw new PatternException("A count is written without leading zeros.", start);
    }
    if (digits.length() > 4 || Integer.parseInt(digits) > PortableRegex.MOST_REPEATED) {
      throw new PatternException(
          "A count can be " + PortableRegex.MOST_REPEATED + " at most.", start);
    }
    return Integer.parseInt(digits);
  }

  private Cost unrepeated(String message, Cost cost) {
    if (in.lookingAtAny("*+?{")) {
      throw new PatternException(message, in.offset());
    }
    return cost;
  }

  private static Cost limited(Cost cost, int start) {
    if (cost.steps > PortableRegex.MOST_STEPS) {
      throw new PatternException(
          "With its counts written out this pattern has over "
              + PortableRegex.MOST_STEPS
              + " steps.",
          start);
    }
    return cost;
  }

  private void character(int codePoint, int offset) {
    if (codePoint > 0x7F && beyondAscii < 0) {
      beyondAscii = offset;
    }
  }
}
