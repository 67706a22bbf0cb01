package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Functions of strings. Positions and lengths count code points. */
final class Strings {
  private static final Set<String> BASES = Set.of("2", "8", "10", "16");

  private Strings() {}

  static void addTo(Builtins list) {
    list.add("concat", Strings::concat);
    list.add("contains", test(TextSearch::contains));
    list.add("startswith", test(String::startsWith));
    list.add("endswith", test(String::endsWith));
    list.add("indexof", (a, c) -> indexOf(a));
    list.add("indexof_n", (a, c) -> indexOfAll(a));
    list.add("lower", map(text -> mapped(text, LetterCase::lower)));
    list.add("upper", map(text -> mapped(text, LetterCase::upper)));
    list.add("replace", Strings::replace);
    list.add("strings.replace_n", Replacing::all);
    list.add("split", (a, c) -> split(a));
    list.add("strings.split_n", (a, c) -> splitSome(a));
    list.add("substring", (a, c) -> substring(a));
    list.add("strings.reverse", map(Strings::reversed));
    list.add("strings.count", (a, c) -> count(a));
    list.add("strings.any_prefix_match", (a, c) -> anyMatch(a, String::startsWith, c));
    list.add("strings.any_suffix_match", (a, c) -> anyMatch(a, String::endsWith, c));
    list.add("sprintf", (a, c) -> Sprintf.print(a, c));
    list.add("format_int", (a, c) -> formatInt(a));
    Trimming.addTo(list);
  }

  static StringValue of(String text) {
    return StringValue.of(text);
  }

  static ArrayValue array(List<String> texts) {
    return ArrayValue.ofStrings(texts);
  }

  static Builtin.Code map(UnaryOperator<String> mapping) {
    return (a, c) -> of(mapping.apply(Operands.string(a, 0)));
  }

  private static Builtin.Code test(BiPredicate<String, String> predicate) {
    return (a, c) -> BooleanValue.of(predicate.test(Operands.string(a, 0), Operands.string(a, 1)));
  }

  private static Value concat(Value[] a, CallContext context) {
    String separator = Operands.string(a, 0);
    List<String> texts = Operands.strings(a, 1);
    texts.forEach(text -> context.spend((long) text.length() + separator.length()));
    return of(String.join(separator, texts));
  }

  private static String mapped(String text, IntUnaryOperator mapping) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(mapping).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String searched(Value[] a) {
    String search = Operands.string(a, 1);
    if (search.isEmpty()) {
      throw BuiltinException.of("empty search character");
    }
    return search;
  }

  private static Value indexOf(Value[] a) {
    String text = Operands.string(a, 0);
    int at = TextSearch.first(text, searched(a));
    return NumberValue.of(at < 0 ? -1 : text.codePointCount(0, at));
  }

  private static Value indexOfAll(Value[] a) {
    String text = Operands.string(a, 0);
    String search = searched(a);
    List<Value> found = new ArrayList<>();
    int passed = 0;
    int points = 0;
    for (int at : TextSearch.of(search).all(text)) {
      points += text.codePointCount(passed, at);
      passed = at;
      found.add(NumberValue.of(points));
    }
    return new ArrayValue(found);
  }

  /** An empty text stands before and behind each code point, as in Go. */
  private static Value replace(Value[] a, CallContext context) {
    String text = Operands.string(a, 0);
    String search = Operands.string(a, 1);
    String by = Operands.string(a, 2);
    StringBuilder out = new StringBuilder(text.length());
    if (search.isEmpty()) {
      context.spend((long) by.length() * text.length());
      text.codePoints().forEach(c -> out.append(by).appendCodePoint(c));
      return of(out.append(by).toString());
    }
    int[] places = TextSearch.of(search).apart(text);
    context.spend((long) by.length() * places.length);
    int start = 0;
    for (int at : places) {
      out.append(text, start, at).append(by);
      start = at + search.length();
    }
    return of(out.append(text, start, text.length()).toString());
  }

  private static Value split(Value[] a) {
    return array(parts(Operands.string(a, 0), Operands.string(a, 1)));
  }

  /** An empty separator cuts between all code points. */
  private static List<String> parts(String text, String separator) {
    List<String> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      text.codePoints().forEach(c -> parts.add(Character.toString(c)));
      return parts;
    }
    int start = 0;
    for (int at : TextSearch.of(separator).apart(text)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The first parts, or the last ones where the number is negative. */
  private static Value splitSome(Value[] a) {
    List<String> parts = parts(Operands.string(a, 0), Operands.string(a, 1));
    int count = Operands.integer(a, 2);
    return count >= 0
        ? array(parts.subList(0, Math.min(count, parts.size())))
        : array(parts.subList(Math.max(parts.size() + count, 0), parts.size()));
  }

  private static Value substring(Value[] a) {
    String text = Operands.string(a, 0);
    int start = Operands.integer(a, 1);
    int length = Operands.integer(a, 2);
    if (start < 0) {
      throw BuiltinException.of("negative offset");
    }
    int count = text.codePointCount(0, text.length());
    if (start >= count) {
      return of("");
    }
    int end = length < 0 ? count : start + Math.min(length, count - start);
    int from = text.offsetByCodePoints(0, start);
    return of(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static Value count(Value[] a) {
    String text = Operands.string(a, 0);
    String search = Operands.string(a, 1);
    if (search.isEmpty()) {
      return NumberValue.of(text.codePointCount(0, text.length()) + 1);
    }
    return NumberValue.of(TextSearch.of(search).apart(text).length);
  }

  private static Value anyMatch(
      Value[] a, BiPredicate<String, String> matches, CallContext context) {
    List<String> texts = oneOrMore(a, 0);
    List<String> affixes = oneOrMore(a, 1);
    long characters = affixes.stream().mapToLong(String::length).sum();
    context.spend(texts.size() * (affixes.size() + characters));
    return BooleanValue.of(
        texts.stream().anyMatch(t -> affixes.stream().anyMatch(x -> matches.test(t, x))));
  }

  private static List<String> oneOrMore(Value[] a, int at) {
    return switch (a[at]) {
      case StringValue string -> List.of(string.text());
      case ArrayValue array -> Operands.strings(a, at);
      case SetValue set -> Operands.strings(a, at);
      default -> throw BuiltinException.operand(at + 1, a[at], "string", "set", "array");
    };
  }

  /** Plain digits exactly, anything else as a float. */
  private static BigInteger truncated(NumberValue number) {
    boolean plain = number.text().matches("-?[0-9]+");
    return plain ? Numbers.whole(number) : BinaryFloat.of(number).truncated();
  }

  private static Value formatInt(Value[] a) {
    NumberValue number = Operands.number(a, 0);
    String base = Operands.number(a, 1).text();
    if (!BASES.contains(base)) {
      throw BuiltinException.type("operand 2 must be one of {2, 8, 10, 16}");
    }
    return of(truncated(number).toString(Integer.parseInt(base)));
  }
}
