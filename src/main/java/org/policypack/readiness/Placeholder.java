package org.policypack.readiness;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells text that stands for something that somebody has yet to give: words such as {@code TODO},
 * brackets to fill, the names that RFC 2606 and RFC 6761 set aside for examples, digests of one
 * digit, numbers such as {@code ABC-123}.
 */
final class Placeholder {
  private static final String HEX = "(?<![0-9A-Fa-f])";

  private static final List<Pattern> FORMS =
      List.of(
          form("<[^<>]*>|\\{\\{.*\\}\\}|\\$\\{.*\\}|\\[[^\\[\\]]* here\\]|\\.\\.\\.|…"),
          word(
              "todo|tbd|tba|tbc|fixme|xxx+|yyy+|zzz+|n/?a|placeholder|dummy|lorem ipsum|foo|bar|baz"),
          word("change[-_ ]?me|replace[-_ ]?me|fill[-_ ]?(me|in)|insert[-_ ]here|your[-_ ][a-z]+"),
          form("^[^\\p{L}\\p{N}]+$"),
          form("^https?://[^/]{0,3}(/|$)"),
          word("nobody|someone|somebody|jane doe|john doe|unknown|none yet|pending"),
          word("example\\.(com|org|net|edu)|localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0"),
          form("[a-z0-9-]+\\.(example|invalid|test|localhost)(?![a-z0-9.-])"),
          word("(abc|xyz|foo|jira|ticket|xxx)-[0-9]+|[a-z]+-0+"),
          form(HEX + "([0-9a-f])\\1{11,}(?![0-9a-f])"),
          form(HEX + "(0123456789abcdef|1234567890abcdef|(deadbeef){2}|(1234567890){2})"));

  private Placeholder() {}

  /** Whether a text is a placeholder or holds one. */
  static boolean isIn(String text) {
    return find(text).isPresent();
  }

  /** The part of a text that is a placeholder. */
  static Optional<String> find(String text) {
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group())
        .findFirst();
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** A word is not part of a longer one. */
  private static Pattern word(String words) {
    return form("(?<![A-Za-z0-9])(" + words + ")(?![A-Za-z0-9])");
  }
}
