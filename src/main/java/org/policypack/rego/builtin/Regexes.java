package org.policypack.rego.builtin;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Regular expressions of RE2, by RE2/J. */
final class Regexes {
  private static final int MOST_KEPT = 500;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Regexes() {}

  static void addTo(Builtins list) {
    list.add("regex.match", (a, c) -> match(a, c));
    list.add("re_match", (a, c) -> match(a, c));
    list.add("regex.is_valid", (a, c) -> BooleanValue.of(isValid(a[0])));
    list.add("regex.split", (a, c) -> split(a, c));
    list.add("regex.find_n", (a, c) -> find(a, c));
    list.add("regex.find_all_string_submatch_n", (a, c) -> findGroups(a, c));
    list.add("regex.replace", (a, c) -> replace(a, c));
    list.add("regex.template_match", (a, c) -> RegexTemplate.match(a));
  }

  static Pattern compile(String pattern) {
    Pattern known = COMPILED.get(pattern);
    if (known != null) {
      return known;
    }
    RegexGuard.check(pattern);
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (COMPILED.size() >= MOST_KEPT) {
        COMPILED.clear();
      }
      COMPILED.put(pattern, compiled);
      return compiled;
    } catch (PatternSyntaxException e) {
      throw BuiltinException.of(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isValid(Value pattern) {
    try {
      return pattern instanceof StringValue string && compile(string.text()) != null;
    } catch (BuiltinException e) {
      return false;
    }
  }

  private static Value match(Value[] a, CallContext context) {
    String expression = Operands.string(a, 0);
    String text = Operands.string(a, 1);
    Pattern pattern = compile(expression);
    return BooleanValue.of(pattern.matcher(MeteredText.of(text, expression, context)).find());
  }

  /**
   * The places of all matches, as Go finds them: an empty match directly behind the last one does
   * not count.
   *
   * @param limit how many at most; negative for all
   * @return for each match the start and end of each group, -1 for groups that took no part
   */
  static List<int[]> matches(Pattern pattern, String text, int limit, CallContext context) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(MeteredText.of(text, pattern.pattern(), context));
    int at = 0;
    int lastEnd = -1;
    while (at <= text.length() && (limit < 0 || found.size() < limit) && matcher.find(at)) {
      context.spend(text.length() - at + 1L);
      boolean repeated = matcher.end() == at && matcher.start() == lastEnd;
      if (!repeated) {
        context.keep(matcher.groupCount() + 1L);
        found.add(groups(matcher));
      }
      lastEnd = matcher.end();
      at = matcher.end() == at ? next(text, at) : matcher.end();
    }
    return found;
  }

  private static int next(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }

  private static int[] groups(Matcher matcher) {
    int[] places = new int[2 * matcher.groupCount() + 2];
    for (int i = 0; i <= matcher.groupCount(); i++) {
      places[2 * i] = matcher.start(i);
      places[2 * i + 1] = matcher.end(i);
    }
    return places;
  }

  private static Value find(Value[] a, CallContext context) {
    String expression = Operands.string(a, 0);
    String text = Operands.string(a, 1);
    int limit = Operands.integer(a, 2);
    List<String> found = new ArrayList<>();
    for (int[] match : matches(compile(expression), text, limit, context)) {
      found.add(text.substring(match[0], match[1]));
    }
    return Strings.array(found);
  }

  private static Value findGroups(Value[] a, CallContext context) {
    String expression = Operands.string(a, 0);
    String text = Operands.string(a, 1);
    int limit = Operands.integer(a, 2);
    List<Value> found = new ArrayList<>();
    for (int[] match : matches(compile(expression), text, limit, context)) {
      List<String> groups = new ArrayList<>();
      for (int i = 0; i < match.length; i += 2) {
        groups.add(match[i] < 0 ? "" : text.substring(match[i], match[i + 1]));
      }
      found.add(Strings.array(groups));
    }
    return new ArrayValue(found);
  }

  /** As Go's {@code Split}: an empty match at the start cuts nothing off. */
  private static Value split(Value[] a, CallContext context) {
    String expression = Operands.string(a, 0);
    String text = Operands.string(a, 1);
    Pattern pattern = compile(expression);
    if (!expression.isEmpty() && text.isEmpty()) {
      return Strings.array(List.of(""));
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int[] match : matches(pattern, text, -1, context)) {
      end = match[0];
      if (match[1] != 0) {
        parts.add(text.substring(start, end));
      }
      start = match[1];
    }
    if (end != text.length()) {
      parts.add(text.substring(start));
    }
    return Strings.array(parts);
  }

  private static Value replace(Value[] a, CallContext context) {
    String text = Operands.string(a, 0);
    String expression = Operands.string(a, 1);
    String template = Operands.string(a, 2);
    Pattern pattern = compile(expression);
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (int[] match : matches(pattern, text, -1, context)) {
      out.append(text, end, match[0]);
      RegexTemplate.expand(template, pattern, text, match, out);
      end = match[1];
    }
    return Strings.of(out.append(text, end, text.length()).toString());
  }
}
