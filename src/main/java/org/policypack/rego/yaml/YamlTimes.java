package org.policypack.rego.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times that go.yaml.in/yaml/v3 finds in plain scalars. */
final class YamlTimes {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d+))?");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[Tt](?<zoned>[\\d:.,]+)(?<zone>Z|[-+]\\d\\d:\\d\\d)| (?<local>[\\d:.,]+))?");

  private YamlTimes() {}

  /** The time of a scalar as JSON has it: RFC 3339, with no more digits than are needed. */
  static Optional<String> read(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String zoned = matcher.group("zoned");
    String local = zoned == null ? matcher.group("local") : zoned;
    String zone = zoned == null ? "Z" : matcher.group("zone");
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      String clock = local == null ? "00:00:00" : clock(local);
      return Optional.of(date + "T" + clock + (zone.endsWith("00:00") ? "Z" : zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String clock(String text) {
    Matcher matcher = CLOCK.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException(text);
    }
    int hour = number(matcher, 1);
    int minute = number(matcher, 2);
    int second = number(matcher, 3);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException(text);
    }
    String fraction = matcher.group(4) == null ? "" : matcher.group(4).replaceFirst("0+$", "");
    String clock = two(hour) + ":" + two(minute) + ":" + two(second);
    return fraction.isEmpty() ? clock : clock + "." + fraction;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
