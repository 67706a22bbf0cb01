package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.PatternOperator;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.text.Command;
import org.policypack.text.Glob;
import org.policypack.text.Network;
import org.policypack.text.PatternException;
import org.policypack.text.PortableRegex;
import org.policypack.text.Zones;

/** What operators ask of strings that come from the pack alone: patterns, networks, times. */
final class TextForms {
  /** The days of a week, as packs write them. */
  static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** A wall-clock time. */
  static final Form TIME = string("a time of day", TextForms::time);

  /** A day of the week. */
  static final Form WEEKDAY = string("a weekday", TextForms::weekday);

  /** A time zone. */
  static final Form ZONE = string("a zone", TextForms::zone);

  /** A network. */
  static final Form NETWORK = string("a network", TextForms::network);

  private static final Pattern HOURS_MINUTES = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private TextForms() {}

  /** A pattern of an operator. */
  static Form pattern(PatternOperator operator, boolean separator, boolean ignoreCase) {
    Form form = string("a pattern", s -> pattern(s, operator, separator));
    return ignoreCase ? form.and(ScalarForms::unassigned) : form;
  }

  private static Form string(
      String described, java.util.function.Function<Scalar, Optional<Complaint>> judge) {
    return new Form(
        described, s -> s.isString() ? judge.apply(s) : ScalarForms.wrongKind(s, "a string"));
  }

  private static Optional<Complaint> time(Scalar scalar) {
    return HOURS_MINUTES.matcher(scalar.text()).matches()
        ? Optional.empty()
        : ScalarForms.malformed(Problem.BAD_TIME, scalar, "a time of day");
  }

  private static Optional<Complaint> weekday(Scalar scalar) {
    return named(scalar, WEEKDAYS, Problem.BAD_WEEKDAY, "a weekday");
  }

  private static Optional<Complaint> zone(Scalar scalar) {
    return Zones.names().contains(scalar.text())
        ? Optional.empty()
        : named(scalar, List.copyOf(Zones.names()), Problem.BAD_ZONE, "a zone");
  }

  private static Optional<Complaint> named(
      Scalar scalar, List<String> names, Problem problem, String described) {
    if (names.contains(scalar.text())) {
      return Optional.empty();
    }
    String message = "`" + scalar.text() + "` is not " + described + ".";
    return Complaint.of(problem, scalar, message + SpellChecker.didYouMean(scalar.text(), names))
        .map(c -> c.withHint(problem.meaning()));
  }

  private static Optional<Complaint> network(Scalar scalar) {
    return Network.parse(scalar.text()).isPresent()
        ? Optional.empty()
        : ScalarForms.malformed(Problem.BAD_NETWORK, scalar, "a network");
  }

  private static Optional<Complaint> pattern(
      Scalar scalar, PatternOperator operator, boolean separator) {
    if (scalar.text().isEmpty()) {
      return Complaint.of(Problem.EMPTY_PATTERN, scalar, "The pattern is empty.");
    }
    try {
      return switch (operator) {
        case STARTS_WITH, ENDS_WITH, CONTAINS -> Optional.empty();
        case GLOB -> parsed(Glob.parse(scalar.text(), separator));
        case RUNS, RUNS_ONLY -> parsed(Command.parse(scalar.text()));
        case REGEX ->
            PortableRegex.check(scalar.text())
                .flatMap(p -> Optional.of(at(scalar, p.message(), p.offset())));
      };
    } catch (PatternException e) {
      return Optional.of(at(scalar, String.valueOf(e.getMessage()), e.offset()));
    }
  }

  private static Optional<Complaint> parsed(Object pattern) {
    java.util.Objects.requireNonNull(pattern);
    return Optional.empty();
  }

  private static Complaint at(Scalar scalar, String message, int offset) {
    int start = Math.clamp(offset, 0, scalar.text().length());
    int end = Math.min(start + 1, scalar.text().length());
    return new Complaint(Problem.BAD_PATTERN, message, Optional.empty(), start, end);
  }
}
