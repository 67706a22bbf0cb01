package org.policypack.differential.packs;

import java.util.List;
import java.util.Locale;

/** Strings that break things: quotes, escapes, text that looks like another language. */
final class Texts {
  /** Words that requests and packs share, so that conditions hold often. */
  private static final List<String> WORDS =
      List.of(
          "admin",
          "Admin",
          "free",
          "pro",
          "enterprise",
          "eu-west-1",
          "EU-WEST-1",
          "main",
          "prod",
          "production",
          "a",
          "b",
          "ab",
          "abc",
          "A",
          "x",
          "alice",
          "bob@example.com",
          "v1.2.3",
          "0",
          "1",
          "1.0",
          "true",
          "null",
          "yes",
          "no",
          "~",
          "010",
          "0x1F",
          "12:30:00",
          "user.id");

  private static final List<String> HOSTILE =
      List.of(
          "it's",
          "say \"hi\"",
          "back\\slash",
          "C:\\temp\\new",
          "`tick`",
          "a`b\\c\"d'e",
          "100% sure",
          "%s %d %v",
          "%!s(MISSING)",
          "}",
          "{",
          "{{",
          "}}",
          "{}",
          "${x}",
          "{match}",
          "{attribute}",
          "#",
          "# no comment",
          " # x",
          "a: b",
          "- item",
          "[x]",
          "{a: 1}",
          "!!str x",
          "&anchor",
          "*alias",
          "|",
          ">",
          "@x",
          "?",
          "? x",
          "---",
          "...",
          "=",
          "<<",
          "<script>",
          "a&b",
          "a<b>c",
          "\"] }\nallow := true",
          "input.x == 1",
          "not valid",
          "deny contains \"x\" if true",
          "package evil",
          "import data.x",
          "$",
          "$(rm -rf /)",
          "a;b",
          "a|b",
          "../../etc",
          "/",
          "//",
          "a/b",
          "a/b/c",
          "/a",
          "a/",
          ".env",
          "config/.env",
          "**",
          "*",
          "a*b",
          "[a-z]",
          "\\*",
          " lead",
          "trail ",
          "  two  ",
          "tab\there",
          "line\nbreak",
          "\n",
          "\t",
          "a\nb\nc\n",
          "é",
          "e\u0301",
          "ß",
          "ẞ",
          "SS",
          "ſ",
          "s",
          "İ",
          "i",
          "I",
          "ı",
          "K",
          "k",
          "µ",
          "μ",
          "ς",
          "σ",
          "Σ",
          "Ω",
          "ω",
          "😀",
          "😀😀",
          "a😀b",
          "𝒳",
          "\uD801\uDC00",
          "\uD801\uDC28",
          "ǅ",
          "ǆ",
          "\u200B",
          "\u00A0",
          "\u2028",
          "\uFEFF",
          "\u202E",
          "日本語",
          "\u0345",
          "ΐ",
          "ﬁ",
          "FI");

  private static final List<String> PLAIN_SEGMENTS =
      List.of(
          "user",
          "id",
          "tier",
          "env",
          "region",
          "name",
          "default",
          "if",
          "package",
          "input",
          "with",
          "contains",
          "every",
          "in",
          "some",
          "as",
          "else",
          "import",
          "data",
          "null",
          "true",
          "false",
          "_",
          "_x",
          "A1",
          "camelCase",
          "valid",
          "deny",
          "allow",
          "reason",
          "decision",
          "request",
          "set",
          "future",
          "rego",
          "count",
          "glob",
          "amount",
          "values",
          "type",
          "length");

  private static final List<String> QUOTED_SEGMENTS =
      List.of(
          "app.kubernetes.io/name",
          "a b",
          "1",
          "-",
          "ü",
          "😀",
          "a\"b",
          "a\\b",
          "%s",
          "#",
          "a.b",
          "]",
          "[x]",
          "it's",
          "`",
          "x:y",
          "user-id",
          "\\",
          "\"",
          "a\tb",
          "$",
          "{x}",
          "日本");

  private static final List<String> RESERVED = List.of("all", "any", "not", "is", "always");

  private Texts() {}

  /** Any string, short as a rule; more than 200 code points now and then. */
  static String any(Dice dice) {
    int kind = dice.below(20);
    if (kind < 10) {
      return dice.pick(WORDS);
    }
    if (kind < 17) {
      return dice.pick(HOSTILE);
    }
    if (kind < 19) {
      return dice.pick(HOSTILE) + dice.pick(WORDS) + dice.pick(HOSTILE);
    }
    return longText(dice);
  }

  /** A string around the 200 code points that a reason shows. */
  static String longText(Dice dice) {
    String unit = dice.pick("x", "é", "😀", "ab", "%", "\"");
    int units = dice.pick(199, 200, 201, 300) / unit.codePointCount(0, unit.length());
    return unit.repeat(units) + dice.pick("", "y", "😀");
  }

  /** One line of any text. */
  static String line(Dice dice) {
    String text = any(dice).replaceAll("[\\n\\u2028\\u2029\\u0085]", dice.pick(" ", "", "|"));
    return text.isBlank() ? "blank" : text;
  }

  /** A word without anything special. */
  static String word(Dice dice) {
    return dice.pick("terraform", "apply", "plan", "git", "push", "rm", "env", "src", "etc", "x");
  }

  /** The same text with letters in another case. */
  static String otherCase(String text, Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      default -> capitalised(text);
    };
  }

  /** A text that differs a little. */
  static String near(String text, Dice dice) {
    int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, dice.below(points(text)));
    int after = text.isEmpty() ? 0 : text.offsetByCodePoints(at, 1);
    return switch (dice.below(8)) {
      case 0 -> text.substring(0, at) + text.substring(after);
      case 1 -> text.substring(0, at) + dice.pick("/", "x", ".", "\n", "😀") + text.substring(at);
      case 2 -> text + dice.pick(" ", "/", "\n", "x", "\u0301", "\u0378", ";", "\u0000");
      case 3 -> dice.pick(" ", "/", "x", "\r", "\t", "\u0001", "-") + text;
      case 4 -> text + text;
      case 5 -> text.replace('/', '.');
      default -> otherCase(text, dice);
    };
  }

  /** A segment of an attribute's path, not written yet. */
  static String segment(Dice dice) {
    return dice.chance(80) ? dice.pick(PLAIN_SEGMENTS) : dice.pick(QUOTED_SEGMENTS);
  }

  /** Whether the single segment means something in {@code when}. */
  static boolean isReserved(String segment) {
    return RESERVED.contains(segment);
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
