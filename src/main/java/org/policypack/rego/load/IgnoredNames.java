package org.policypack.rego.load;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Names of files and folders that are passed over, as {@code --ignore} of OPA names them: patterns
 * of Go's {@code filepath.Match}, that is {@code *}, {@code ?}, {@code [a-z]}, {@code [^a-z]} and
 * {@code \} in front of a character that means itself. What is no pattern matches nothing.
 */
final class IgnoredNames {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final List<Pattern> patterns;

  IgnoredNames(List<String> patterns) {
    this.patterns = patterns.stream().map(pattern -> new Translation(pattern).pattern()).toList();
  }

  /** Whether a file or folder of this name is passed over. */
  boolean contains(String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** Whether a file is passed over: by its own name, or by that of a folder above it. */
  boolean containsPartOf(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .anyMatch(part -> contains(part.toString()));
  }

  /** Writes a pattern of Go as one of Java. */
  private static final class Translation {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    Translation(String text) {
      this.text = text;
    }

    Pattern pattern() {
      boolean isPattern = true;
      while (isPattern && at < text.length()) {
        isPattern =
            switch (text.charAt(at)) {
              case '*' -> write("[^/]*");
              case '?' -> write("[^/]");
              case '[' -> set();
              default -> character();
            };
      }
      return isPattern ? Pattern.compile(out.toString(), Pattern.DOTALL) : NEVER;
    }

    private boolean write(String regex) {
      out.append(regex);
      at++;
      return true;
    }

    /** A character that means itself; false where there is none behind a backslash. */
    private boolean character() {
      if (text.charAt(at) == '\\') {
        at++;
      }
      if (at == text.length()) {
        return false;
      }
      int one = text.codePointAt(at);
      out.append("\\x{").append(Integer.toHexString(one)).append('}');
      at += Character.charCount(one);
      return true;
    }

    /** A set of at least one character or range; false where it does not end. */
    private boolean set() {
      at++;
      out.append('[');
      if (is('^')) {
        write("^");
      }
      boolean isSet = range();
      while (isSet && !is(']')) {
        isSet = range();
      }
      return isSet && write("]");
    }

    private boolean range() {
      if (at == text.length() || is('-') || is(']')) {
        return false;
      }
      int from = text.codePointAt(is('\\') && at + 1 < text.length() ? at + 1 : at);
      if (!character() || !is('-')) {
        return at < text.length();
      }
      write("-");
      return at < text.length()
          && !is('-')
          && !is(']')
          && text.codePointAt(is('\\') && at + 1 < text.length() ? at + 1 : at) >= from
          && character();
    }

    private boolean is(char wanted) {
      return at < text.length() && text.charAt(at) == wanted;
    }
  }
}
