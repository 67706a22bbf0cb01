package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Random globs that the language allows. */
final class Globs {
  private static final String SPECIAL = "*?[]{}\\";

  private final Dice dice;
  private final boolean separator;
  private final boolean assignedOnly;

  private Globs(Dice dice, boolean separator, boolean assignedOnly) {
    this.dice = dice;
    this.separator = separator;
    this.assignedOnly = assignedOnly;
  }

  /**
   * A glob.
   *
   * @param separator whether {@code /} separates segments
   * @param assignedOnly whether it may hold assigned characters only
   */
  static Sampled glob(Dice dice, boolean separator, boolean assignedOnly) {
    Sampled glob = new Globs(dice, separator, assignedOnly).whole();
    return glob.pattern().isEmpty() ? new Sampled("*", "x") : glob;
  }

  private Sampled whole() {
    if (separator && dice.chance(4)) {
      return new Sampled("**", Texts.any(dice));
    }
    Sampled glob = separator && dice.chance(20) ? folders() : piece(0);
    int pieces = dice.between(0, 4);
    for (int i = 0; i < pieces; i++) {
      glob = glob.then(dice.chance(25) ? slash() : afterText(glob));
    }
    boolean below = separator && dice.chance(15);
    return below ? glob.then(new Sampled("/**", dice.pick("/", "/x", "/x/y", "/\n"))) : glob;
  }

  /** What never makes two stars of one beside another. */
  private Sampled afterText(Sampled before) {
    return before.pattern().endsWith("*") ? literal() : piece(0);
  }

  private Sampled slash() {
    return separator && dice.chance(40) ? new Sampled("/", "/").then(folders()) : both("/");
  }

  private Sampled folders() {
    return new Sampled("**/", dice.pick("", "", "a/", "a/b/", "/", "\n/"));
  }

  private Sampled piece(int depth) {
    return switch (dice.below(10)) {
      case 0, 1 -> new Sampled("*", sampleOfRun());
      case 2 -> new Sampled("?", dice.pick("x", "😀", "\n", "é"));
      case 3, 4 -> characterClass();
      case 5, 6 -> depth < 3 ? choice(depth) : literal();
      default -> literal();
    };
  }

  private String sampleOfRun() {
    return dice.pick("", "x", "abc", ".", "\n", separator ? "y" : "a/b", "terraform apply");
  }

  private Sampled literal() {
    String text = dice.chance(70) ? Texts.word(dice) : Texts.any(dice);
    String cut = text.codePointCount(0, text.length()) > 40 ? Texts.word(dice) : text;
    return new Sampled(escaped(cut), cut);
  }

  private String escaped(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> SPECIAL.contains(c) || (c.equals(",") || dice.chance(2)) ? "\\" + c : c)
        .collect(Collectors.joining());
  }

  private Sampled characterClass() {
    List<Sampled> members = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      members.add(member());
    }
    String inside = members.stream().map(Sampled::pattern).collect(Collectors.joining());
    return dice.chance(35)
        ? new Sampled("[!" + inside + "]", dice.pick("q", "/", "😀", "\n", "Q"))
        : new Sampled("[" + inside + "]", dice.pick(members).sample());
  }

  private Sampled member() {
    return switch (dice.below(6)) {
      case 0 -> dice.pick(new Sampled("a-f", "c"), new Sampled("A-Z", "M"));
      case 1 -> dice.pick(new Sampled("0-9", "7"), new Sampled("x-x", "x"));
      case 2 ->
          dice.pick(new Sampled("\\]", "]"), new Sampled("\\-", "-"), new Sampled("\\^", "^"));
      case 3 -> dice.pick(both("."), both("é"), both("😀"), both("Σ"), both("ſ"), both("K"));
      case 4 -> separator || assignedOnly ? both("k") : both("/");
      default -> dice.pick(both("a"), both("B"), both("z"), both("_"), new Sampled("\\\\", "\\"));
    };
  }

  private Sampled choice(int depth) {
    List<Sampled> alternatives = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      alternatives.add(dice.chance(15) ? both("") : alternative(depth + 1));
    }
    String inside = alternatives.stream().map(Sampled::pattern).collect(Collectors.joining(","));
    return new Sampled("{" + inside + "}", dice.pick(alternatives).sample());
  }

  private Sampled alternative(int depth) {
    Sampled first = piece(depth);
    if (dice.chance(20)) {
      return first.then(both("/")).then(literal());
    }
    return dice.chance(30) && !first.pattern().endsWith("*") ? first.then(piece(depth)) : first;
  }

  private static Sampled both(String text) {
    return new Sampled(text, text);
  }
}
