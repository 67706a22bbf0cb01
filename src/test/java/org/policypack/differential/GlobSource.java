package org.policypack.differential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.text.Glob;
import org.policypack.text.GlobPart;
import org.policypack.text.PatternException;

/** Makes globs, and texts that they nearly match. */
final class GlobSource {
  private static final List<String> PIECES =
      List.of(
          "*",
          "*",
          "?",
          "/",
          "/",
          "**/",
          "/**",
          "**",
          "a",
          "b",
          ".env",
          "é",
          "K",
          "K",
          "ß",
          "😀",
          "\n",
          "[abc]",
          "[!abc]",
          "[a-f0-9]",
          "[!A-Z]",
          "[!-]",
          "[K\u212Aſ]",
          "[!ẞİ]",
          "[a\\-\\]]",
          "[.^!]",
          "{",
          "{",
          ",",
          "}",
          "}",
          "\\*",
          "\\{",
          "\\\\",
          "`",
          "$",
          "(",
          "|",
          "+",
          "-",
          "!",
          "^",
          "İ",
          "\u2028");

  /** Pieces that stay a glob however many there are, for more places than a word has bits. */
  private static final List<String> SAFE_PIECES =
      List.of("*b", "?", "/", "a", "b", ".env", "é", "😀", "[abc]", "[!abc]", "{a,b*c,}", "{/,}");

  private final Randomness random;

  GlobSource(Randomness random) {
    this.random = random;
  }

  /** A glob that is well formed. */
  Glob glob(boolean separator) {
    return Stream.generate(() -> parsed(pieces(), separator))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private String pieces() {
    StringBuilder pattern = new StringBuilder(random.of(PIECES));
    boolean large = random.oneIn(20);
    List<String> pieces = large ? SAFE_PIECES : PIECES;
    for (int i = random.below(large ? 120 : 9); i > 0; i--) {
      pattern.append(random.of(pieces));
    }
    return pattern.toString();
  }

  /** Half of what is thrown together is no glob; what is refused has tests of its own. */
  private static Optional<Glob> parsed(String pattern, boolean separator) {
    try {
      return Optional.of(Glob.parse(pattern, separator));
    } catch (PatternException e) {
      return Optional.empty();
    }
  }

  /** A text that the glob matches, or one that differs from such a text in a character. */
  String near(Glob glob) {
    String sample = sample(glob.parts());
    return random.oneIn(8) ? random.text(8) : random.changed(sample);
  }

  private String sample(List<GlobPart> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(sample(part)));
    return text.toString();
  }

  private String sample(GlobPart part) {
    return switch (part) {
      case GlobPart.Text(String text) -> text;
      case GlobPart.Run run -> random.text(3).replace("/", "");
      case GlobPart.One one -> random.character();
      case GlobPart.OneOf(boolean negated, List<GlobPart.Range> ranges) ->
          negated ? random.character() : Character.toString(random.of(ranges).last());
      case GlobPart.Choice(List<List<GlobPart>> alternatives) -> sample(random.of(alternatives));
      case GlobPart.Folders folders -> random.oneIn(3) ? "" : random.text(4) + "/";
      case GlobPart.Rest rest -> random.text(5);
    };
  }
}
