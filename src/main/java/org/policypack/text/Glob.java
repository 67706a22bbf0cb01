package org.policypack.text;

import java.util.List;

/**
 * A glob, as the language defines it. The whole text must match, newlines included.
 *
 * <table>
 * <caption>What the parts match; {@code /} is ordinary without a separator</caption>
 * <tr><th>pattern</th><th>matches</th></tr>
 * <tr><td>{@code *}</td><td>any characters but {@code /}, or none</td></tr>
 * <tr><td>{@code ?}</td><td>one character but {@code /}</td></tr>
 * <tr><td>{@code [abc]}, {@code [a-f0-9]}</td><td>one of these</td></tr>
 * <tr><td>{@code [!abc]}</td><td>one that is none of these and not {@code /}</td></tr>
 * <tr><td>{@code {a,b}}</td><td>one of the alternatives, nested to depth 4, possibly empty</td></tr>
 * <tr><td>{@code **}{@code /}</td><td>at the start of a segment: any folders or none</td></tr>
 * <tr><td>{@code **}</td><td>as the last segment: everything</td></tr>
 * <tr><td>{@code \x}</td><td>the character {@code x}</td></tr>
 * </table>
 *
 * <p>Any folders are nothing, or any characters that end in {@code /}: {@code **}{@code /x} matches
 * {@code x}, {@code a/x} and {@code /x}. A {@code -} is a range only between two characters of a
 * class; {@code !} negates only as the first character there; a {@code [} inside a class is a
 * {@code [}.
 *
 * @param pattern as the pack writes it
 * @param separator whether {@code /} separates segments
 * @param parts what it consists of, in order; no two texts stand side by side
 */
public record Glob(String pattern, boolean separator, List<GlobPart> parts) {
  /** How many characters a glob may have, as many as a regular expression. */
  public static final int LONGEST = 4_000;

  /** How deep braces may nest. */
  public static final int DEEPEST = 4;

  public Glob {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a glob.
   *
   * @param separator whether {@code /} separates segments; without, {@code **} is an error
   * @throws PatternException if it is empty or too long; has an unclosed or empty class, a class
   *     with {@code /} (with a separator), one that begins with {@code ^}, or a range whose ends
   *     are not both in a–z, A–Z or 0–9 in order; has unbalanced or too deep braces, or a closing
   *     bracket or brace alone; ends in a {@code \}; or has {@code **} that is no whole segment, or
   *     stands in braces
   */
  public static Glob parse(String pattern, boolean separator) {
    return new Glob(pattern, separator, new GlobParser(pattern, separator).parse());
  }

  /**
   * The glob that {@code ignore_case} means: to be matched against a text that is folded too. Each
   * character is folded by {@link CaseFolding}, also each that a class lists, and a range A–Z
   * becomes a–z. So a class holds a folded character exactly when that is the folding of one of its
   * members.
   */
  public Glob folded() {
    return new Glob(pattern, separator, folded(parts));
  }

  private static List<GlobPart> folded(List<GlobPart> parts) {
    return parts.stream().map(Glob::folded).toList();
  }

  private static GlobPart folded(GlobPart part) {
    return switch (part) {
      case GlobPart.Text text -> new GlobPart.Text(CaseFolding.fold(text.text()));
      case GlobPart.OneOf one ->
          new GlobPart.OneOf(one.negated(), one.ranges().stream().map(Glob::folded).toList());
      case GlobPart.Choice choice ->
          new GlobPart.Choice(choice.alternatives().stream().map(Glob::folded).toList());
      case GlobPart.Run run -> run;
      case GlobPart.One one -> one;
      case GlobPart.Folders folders -> folders;
      case GlobPart.Rest rest -> rest;
    };
  }

  /** Ranges of more than one are within a–z, A–Z or 0–9, where folding keeps the order. */
  private static GlobPart.Range folded(GlobPart.Range range) {
    return new GlobPart.Range(CaseFolding.fold(range.first()), CaseFolding.fold(range.last()));
  }
}
