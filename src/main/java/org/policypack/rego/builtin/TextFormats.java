package org.policypack.rego.builtin;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.time.TimeReader;
import org.policypack.rego.builtin.uri.GoUrl;

/** The formats of texts that JSON schemas name, as OPA checks them. */
final class TextFormats {
  private static final List<String> TIMES = List.of("15:04:05", "15:04:05Z07:00");
  private static final List<String> DATES = List.of("2006-01-02");
  private static final List<String> MOMENTS =
      Stream.of(TIMES, DATES, List.of("RFC3339", "RFC3339Nano")).flatMap(List::stream).toList();

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private static final String DOTTED = ATOM + "(?:\\." + ATOM + ")*";
  private static final String LOCAL = "(?:" + DOTTED + "|" + QUOTED + ")";

  /** What Go's {@code net/mail} takes for an address, but for comments and groups. */
  private static final Predicate<String> ADDRESS =
      whole(LOCAL + "@(?:" + DOTTED + "|\\[[^\\[\\]\\\\]*\\])");

  private static final Predicate<String> NAMED_ADDRESS =
      whole("[ \\t]*(?:" + ATOM + "|" + QUOTED + "|[. \\t])*<" + LOCAL + "@" + DOTTED + ">[ \\t]*");

  private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])";
  private static final Predicate<String> HOST = whole(LABEL + "(?:\\." + LABEL + ")*");
  private static final Predicate<String> POINTER = whole("(?:/(?:[^~/]|~0|~1)*)*");
  private static final Predicate<String> RELATIVE_POINTER =
      whole("(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~0|~1)*)*)");
  private static final Predicate<String> TEMPLATE = whole("(?:[^{]*(?:\\{[^}]*\\})?)*");
  private static final Predicate<String> UUID =
      whole("(?i)[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");

  private static final Map<String, Predicate<String>> ALL =
      Map.ofEntries(
          Map.entry("date", text -> isTime(DATES, text)),
          Map.entry("time", text -> isTime(TIMES, text)),
          Map.entry("date-time", text -> isTime(MOMENTS, text)),
          Map.entry("hostname", TextFormats::isHost),
          Map.entry("email", ADDRESS.or(NAMED_ADDRESS)),
          Map.entry("idn-email", ADDRESS.or(NAMED_ADDRESS)),
          Map.entry("ipv4", text -> Ip.parse(text) != null && text.contains(".")),
          Map.entry("ipv6", text -> Ip.parse(text) != null && text.contains(":")),
          Map.entry("uri", TextFormats::isUri),
          Map.entry("iri", TextFormats::isUri),
          Map.entry("uri-reference", text -> url(text).isPresent()),
          Map.entry("iri-reference", text -> url(text).isPresent()),
          Map.entry("uri-template", TextFormats::isTemplate),
          Map.entry("uuid", UUID),
          Map.entry("regex", TextFormats::isPattern),
          Map.entry("json-pointer", POINTER),
          Map.entry("relative-json-pointer", RELATIVE_POINTER));

  private TextFormats() {}

  /** Whether a text has a format; it has each that is not known. */
  static boolean has(String format, String text) {
    @Nullable Predicate<String> known = ALL.get(format);
    return known == null || known.test(text);
  }

  private static Predicate<String> whole(String pattern) {
    Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
    return text -> compiled.matcher(text).matches();
  }

  private static boolean isTime(List<String> layouts, String text) {
    return layouts.stream().anyMatch(layout -> isTime(layout, text));
  }

  private static boolean isTime(String layout, String text) {
    try {
      TimeReader.read(layout, text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isHost(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length < 256 && HOST.test(text);
  }

  private static Optional<GoUrl> url(String text) {
    try {
      return text.contains("\\") ? Optional.empty() : Optional.of(GoUrl.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isUri(String text) {
    return url(text).filter(url -> !url.scheme().isEmpty()).isPresent();
  }

  private static boolean isTemplate(String text) {
    return url(text).filter(url -> TEMPLATE.test(url.path())).isPresent();
  }

  private static boolean isPattern(String text) {
    try {
      return Regexes.compile(text) != null;
    } catch (BuiltinException e) {
      return false;
    }
  }
}
