package org.policypack.differential.packs;

import java.util.stream.Collectors;

/** Random regular expressions of the portable subset. */
final class Regexes {
  private final Dice dice;
  private final boolean asciiOnly;

  private Regexes(Dice dice, boolean asciiOnly) {
    this.dice = dice;
    this.asciiOnly = asciiOnly;
  }

  /** A regular expression. */
  static Sampled regex(Dice dice) {
    boolean ignoresCase = dice.chance(30);
    Sampled body = new Regexes(dice, ignoresCase).alternatives(0);
    Sampled flagged = new Sampled(flags(dice, ignoresCase) + body.pattern(), body.sample());
    return anchored(flagged, dice);
  }

  private static String flags(Dice dice, boolean ignoresCase) {
    if (ignoresCase) {
      return dice.pick("(?i)", "(?is)", "(?im)", "(?i-s)");
    }
    return dice.pick("", "", "", "(?s)", "(?m)", "(?s-m)", "(?-s)");
  }

  private static Sampled anchored(Sampled regex, Dice dice) {
    String start = dice.pick("", "", "", "^", "\\A", "\\b");
    String end = dice.pick("", "", "", "$", "\\z", "\\b");
    String before = start.isEmpty() ? dice.pick("", "x ", "a\n") : dice.pick("", "", "x\n");
    String after = end.isEmpty() ? dice.pick("", " y", "\n") : dice.pick("", "", "\n", "\ny");
    boolean grouped = !start.isEmpty() && regex.pattern().contains("|");
    String pattern = grouped ? "(?:" + regex.pattern() + ")" : regex.pattern();
    return new Sampled(start + pattern + end, before + regex.sample() + after);
  }

  private Sampled alternatives(int depth) {
    Sampled first = sequence(depth);
    if (dice.chance(75)) {
      return first;
    }
    Sampled second = dice.chance(15) ? new Sampled("", "") : sequence(depth);
    String pattern = first.pattern() + "|" + second.pattern();
    return new Sampled(pattern, dice.pick(first, second).sample());
  }

  private Sampled sequence(int depth) {
    Sampled sequence = item(depth);
    int more = dice.between(0, 3);
    for (int i = 0; i < more; i++) {
      sequence = sequence.then(item(depth));
    }
    return sequence;
  }

  private Sampled item(int depth) {
    if (dice.chance(4)) {
      return new Sampled(dice.pick("\\b", "\\B", "^", "$"), "");
    }
    Sampled atom = depth < 3 && dice.chance(20) ? group(depth + 1) : atom();
    return dice.chance(30) ? repeated(atom) : atom;
  }

  private Sampled group(int depth) {
    Sampled inside = alternatives(depth);
    String open = dice.pick("(", "(?:", "(?s:", "(?m:", "(?-m:", asciiOnly ? "(?i:" : "(?:");
    return new Sampled(open + inside.pattern() + ")", inside.sample());
  }

  private Sampled repeated(Sampled atom) {
    String count = dice.pick("*", "+", "?", "{0}", "{1}", "{2}", "{2,}", "{0,3}", "{1,2}", "{0,1}");
    String lazy = dice.chance(20) ? "?" : "";
    int times = count.equals("{0}") ? 0 : count.startsWith("{2") ? 2 : dice.pick(1, 1, 2);
    return new Sampled(atom.pattern() + count + lazy, atom.sample().repeat(times));
  }

  private Sampled atom() {
    return switch (dice.below(12)) {
      case 0 -> new Sampled(".", dice.pick("x", "/", "\n", "😀", "\r"));
      case 1 -> dice.pick(new Sampled("\\d", "5"), new Sampled("\\D", "x"));
      case 2 ->
          dice.pick(new Sampled("\\w", "é"), new Sampled("\\w", "_"), new Sampled("\\W", "é"));
      case 3 -> dice.pick(new Sampled("\\s", "\u000B"), new Sampled("\\s", "\f"));
      case 4 -> dice.pick(new Sampled("\\S", "\u000B"), new Sampled("\\S", "x"));
      case 5, 6 -> characterClass();
      case 7 -> escaped();
      default -> literal();
    };
  }

  private Sampled escaped() {
    Sampled wide = new Sampled("\\x{1F600}", "😀");
    return dice.pick(
        new Sampled("\\t", "\t"),
        new Sampled("\\n", "\n"),
        new Sampled("\\r", "\r"),
        new Sampled("\\f", "\f"),
        new Sampled("\\v", "\u000B"),
        new Sampled("\\x41", "A"),
        new Sampled("\\x{4b}", "K"),
        new Sampled("\\{", "{"),
        new Sampled("\\/", "/"),
        asciiOnly ? new Sampled("\\x7f", "\u007F") : wide,
        asciiOnly ? new Sampled("\\x{0073}", "ſ") : new Sampled("\\xe9", "é"));
  }

  private Sampled literal() {
    String text =
        dice.chance(80) || asciiOnly ? Texts.word(dice) : dice.pick("é", "😀", "ſ", "a`b");
    String sample = asciiOnly && dice.chance(50) ? Texts.otherCase(text, dice) : text;
    return new Sampled(quoted(text), sample);
  }

  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> "\\.+*?()|[]{}^$".contains(c) ? "\\" + c : c)
        .collect(Collectors.joining());
  }

  private Sampled characterClass() {
    Sampled member = member();
    String more = dice.chance(50) ? member().pattern() : "";
    boolean negated = dice.chance(30);
    String sample = negated ? dice.pick("q", "\n", "é", "😀") : member.sample();
    return new Sampled((negated ? "[^" : "[") + member.pattern() + more + "]", sample);
  }

  private Sampled member() {
    Sampled beyond = asciiOnly ? new Sampled("!", "!") : new Sampled("α-ω", "ς");
    return dice.pick(
        new Sampled("a-z", "k"),
        new Sampled("A-Z", "K"),
        new Sampled("0-9", "7"),
        new Sampled("\\d", "3"),
        new Sampled("\\s", " "),
        new Sampled("\\W", "-"),
        new Sampled("[:alpha:]", "x"),
        new Sampled("[:^digit:]", "é"),
        new Sampled("[:space:]", "\u000B"),
        new Sampled("[:punct:]", "_"),
        new Sampled("\\]", "]"),
        new Sampled("\\-", "-"),
        new Sampled("_.", "_"),
        new Sampled("\\x00-\\x1f", "\u0001"),
        beyond);
  }
}
