package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the condition that asks for the absence of an attribute, as a line of a pack. */
final class Absence {
  /** A quoted key, which may hold anything, or the brackets that stand for an element. */
  private static final Pattern QUOTED_OR_ELEMENT =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|(?<element>\\[]\\.?)");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*+");

  private Absence() {}

  /**
   * The condition for an attribute of the request, or of elements of its arrays: {@code tables:
   * {some: {size: {exists: false}}}}.
   *
   * @param attribute as {@link Needs} names it, such as {@code tables[].size}
   */
  static String condition(String attribute) {
    List<String> paths = paths(attribute);
    StringBuilder condition = new StringBuilder();
    for (String array : paths.subList(0, paths.size() - 1)) {
      condition.append(key(array)).append(": {some: {");
    }
    condition.append(key(paths.getLast())).append(": {exists: false}");
    return condition.append("}}".repeat(paths.size() - 1)).toString();
  }

  /** The paths of the arrays that an attribute stands in, the outermost first, then its own. */
  private static List<String> paths(String attribute) {
    List<String> paths = new ArrayList<>();
    Matcher parts = QUOTED_OR_ELEMENT.matcher(attribute);
    int start = 0;
    while (parts.find()) {
      if (parts.group("element") != null) {
        paths.add(attribute.substring(start, parts.start()));
        start = parts.end();
      }
    }
    paths.add(attribute.substring(start));
    return paths;
  }

  /** YAML reads brackets and quotes as its own. */
  private static String key(String path) {
    return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "''") + "'";
  }
}
