package org.policypack.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an attribute: the keys from the request to it. {@code user.id} is {@code id} in the
 * object {@code user}; a key that is no plain name is quoted, {@code
 * labels["app.kubernetes.io/name"]}.
 *
 * @param segments the keys, at least one
 */
public record AttributePath(List<String> segments) implements Comparable<AttributePath> {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Inside the quotes {@code \"} stands for a quote and {@code \\} for a backslash. */
  private static final Pattern STEP =
      Pattern.compile(
          "\\G(?:(\\.?)(?<plain>[A-Za-z_][A-Za-z0-9_]*)|\\[\"(?<quoted>(?:[^\"\\\\]|\\\\[\"\\\\])++)\"])");

  /** Copies the segments. */
  public AttributePath {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("an attribute path has at least one segment");
    }
  }

  /** The path of the given keys. */
  public static AttributePath of(String... segments) {
    return new AttributePath(List.of(segments));
  }

  /** Reads a path as packs write it; empty where the text is none. */
  public static Optional<AttributePath> parse(String text) {
    List<String> segments = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int end = 0;
    while (step.find()) {
      String plain = step.group("plain");
      boolean dotted = ".".equals(step.group(1));
      if (plain != null && dotted == segments.isEmpty()) {
        return Optional.empty();
      }
      segments.add(plain != null ? plain : unquote(step.group("quoted")));
      end = step.end();
    }
    return end == text.length() && end > 0
        ? Optional.of(new AttributePath(segments))
        : Optional.empty();
  }

  /** Whether a key can be written without quotes. */
  public static boolean isPlain(String segment) {
    return PLAIN.matcher(segment).matches();
  }

  /** The paths of the objects on the way to this one, the shortest first; empty for one segment. */
  public List<AttributePath> parents() {
    List<AttributePath> parents = new ArrayList<>();
    for (int length = 1; length < segments.size(); length++) {
      parents.add(new AttributePath(segments.subList(0, length)));
    }
    return parents;
  }

  /** Whether this path leads to the other one or through it: it is equal or a beginning of it. */
  public boolean isPrefixOf(AttributePath other) {
    return segments.size() <= other.segments.size()
        && other.segments.subList(0, segments.size()).equals(segments);
  }

  /**
   * The path as seen from further out: {@code image} under {@code containers[]} is {@code
   * containers[].image}.
   *
   * @param prefix what the path starts from, or nothing for the request itself
   */
  public String under(String prefix) {
    String path = toString();
    return prefix.isEmpty() || path.startsWith("[") ? prefix + path : prefix + "." + path;
  }

  @Override
  public int compareTo(AttributePath other) {
    return toString().compareTo(other.toString());
  }

  /** The path as packs write it. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (String segment : segments) {
      if (isPlain(segment)) {
        out.append(out.isEmpty() ? "" : ".").append(segment);
      } else {
        out.append("[\"").append(segment.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"]");
      }
    }
    return out.toString();
  }

  private static String unquote(String quoted) {
    return quoted.replaceAll("\\\\([\"\\\\])", "$1");
  }
}
