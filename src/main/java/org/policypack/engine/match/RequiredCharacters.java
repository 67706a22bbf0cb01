package org.policypack.engine.match;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters without which a regular expression cannot match, so that most texts need no
 * automaton: {@code ^[A-Za-z]:} matches no text without a colon, {@code ^\+|:} none without a plus
 * and a colon. It knows little and says nothing where it is not sure.
 */
final class RequiredCharacters {
  /** More of them would be in almost every text. */
  private static final int MOST = 8;

  private final String pattern;
  private int at;

  private RequiredCharacters(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Characters of which every match holds at least one; empty where there may be none.
   *
   * @param pattern in the portable subset; one with flags is not looked at
   */
  static Optional<String> of(String pattern) {
    if (pattern.replace("(?:", "(").contains("(?")) {
      return Optional.empty();
    }
    Set<Character> required = new RequiredCharacters(pattern).alternatives();
    return Optional.ofNullable(required)
        .map(set -> set.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  /** Every alternative needs its own. */
  private @Nullable Set<Character> alternatives() {
    Set<Character> all = new TreeSet<>();
    boolean sure = true;
    do {
      Set<Character> required = sequence();
      sure &= required != null;
      all.addAll(required == null ? Set.of() : required);
    } while (take("|"));
    return sure && all.size() <= MOST ? all : null;
  }

  /** Of what must stand one after the other, the fewest characters say the most. */
  private @Nullable Set<Character> sequence() {
    Set<Character> fewest = null;
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      Set<Character> item = item();
      Set<Character> required = mayBeLeftOut() ? null : item;
      if (required != null && (fewest == null || required.size() < fewest.size())) {
        fewest = required;
      }
    }
    return fewest;
  }

  private @Nullable Set<Character> item() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> {
        take("?:");
        Set<Character> inside = alternatives();
        at++;
        yield inside;
      }
      case '[' -> {
        skipClass();
        yield null;
      }
      case '\\' -> escape();
      case '^', '$', '.' -> null;
      default -> c < 0x80 ? Set.of(c) : null;
    };
  }

  /** Escaped punctuation is itself; all other escapes are sets, anchors or rare. */
  private @Nullable Set<Character> escape() {
    char c = pattern.charAt(at++);
    if (c == 'x') {
      at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 2;
      return null;
    }
    return Character.isLetterOrDigit(c) ? null : Set.of(c);
  }

  private void skipClass() {
    take("^");
    take("]"); // as the first character it is one of the class
    while (!take("]")) {
      if (take("[:")) {
        at = pattern.indexOf(":]", at) + 2;
      } else {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
    }
  }

  /** Reads a repetition, if there is one, and says whether none is enough for it. */
  private boolean mayBeLeftOut() {
    boolean none = false;
    if (take("*") || take("?")) {
      none = true;
    } else if (take("{")) {
      none = pattern.charAt(at) == '0';
      at = pattern.indexOf('}', at) + 1;
    } else if (!take("+")) {
      return false;
    }
    take("?");
    return none;
  }

  private boolean take(String text) {
    boolean there = pattern.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }
}
