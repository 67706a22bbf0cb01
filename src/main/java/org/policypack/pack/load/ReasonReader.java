package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Condition;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.ReasonTemplate.Part;
import org.policypack.pack.Reference;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.source.Span;

/** Reads reasons, which are text with places to fill in. */
final class ReasonReader {
  private final Names names;
  private final Findings findings;

  ReasonReader(Names names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** What the places of a reason may name. */
  sealed interface Context {
    /**
     * A rule: attributes, and {@code {match}}.
     *
     * @param patterns the pattern operators that {@code {match}} could mean; it needs exactly one.
     *     Empty where the condition has an error, which was told
     */
    record OfRule(Optional<List<Condition.Matches>> patterns) implements Context {}

    /** {@code default}: attributes. */
    record OfDefault() implements Context {}

    /** {@code invalid_input}: {@code {attribute}} alone, since no attribute has to be valid. */
    record OfInvalidInput() implements Context {}
  }

  /** The patterns of a rule that {@code {match}} could mean: those that must hold by themselves. */
  static Stream<Condition.Matches> patterns(Condition when) {
    return switch (when) {
      case Condition.Matches matches -> Stream.of(matches);
      case Condition.All all -> all.conditions().stream().flatMap(ReasonReader::patterns);
      default -> Stream.empty();
    };
  }

  /** Reads a reason; what is wrong with it is told. */
  Optional<ReasonTemplate> read(Scalar scalar, Context context) {
    List<Optional<Part>> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String reason = scalar.text();
    int at = 0;
    while (at < reason.length()) {
      char c = reason.charAt(at);
      boolean doubled =
          (c == '{' || c == '}') && reason.startsWith(String.valueOf(c).repeat(2), at);
      if (doubled || (c != '{' && c != '}')) {
        text.append(c);
        at += doubled ? 2 : 1;
        continue;
      }
      int end = c == '{' ? closing(reason, at + 1) : -1;
      if (end < 0) {
        findings.error(
            Problem.REASON_BRACES,
            scalar.part(at, at + 1),
            c == '{' ? "This brace is not closed." : "This brace was not opened.",
            Problem.REASON_BRACES.meaning());
        return Optional.empty();
      }
      flush(text, parts);
      parts.add(place(reason.substring(at + 1, end), scalar.part(at + 1, end), context));
      at = end + 1;
    }
    flush(text, parts);
    boolean whole = parts.stream().allMatch(Optional::isPresent);
    return whole
        ? Optional.of(new ReasonTemplate(parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private static void flush(StringBuilder text, List<Optional<Part>> parts) {
    if (!text.isEmpty()) {
      parts.add(Optional.of(new Part.Text(text.toString())));
      text.setLength(0);
    }
  }

  /** The offset of the brace that closes a place, outside the quotes of a path; -1 if none. */
  private static int closing(String reason, int start) {
    boolean quoted = false;
    for (int i = start; i < reason.length(); i++) {
      char c = reason.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '}' || c == '{')) {
        return c == '}' ? i : -1;
      }
    }
    return -1;
  }

  private Optional<Part> place(String name, Span span, Context context) {
    return switch (context) {
      case Context.OfInvalidInput c when name.equals("attribute") ->
          Optional.of(new Part.InvalidAttribute());
      case Context.OfInvalidInput c -> {
        String message = "The reason of `invalid_input` holds `{attribute}` only.";
        findings.error(Problem.REASON_NAME, span, message);
        yield Optional.empty();
      }
      case Context.OfRule rule when name.equals("match") ->
          rule.patterns().flatMap(patterns -> match(patterns, span));
      case Context.OfDefault c when name.equals("match") -> match(List.of(), span);
      case Context.OfRule rule -> attribute(name, span);
      case Context.OfDefault c -> attribute(name, span);
    };
  }

  private Optional<Part> match(List<Condition.Matches> patterns, Span span) {
    if (patterns.size() == 1) {
      return Optional.of(new Part.Match(patterns.getFirst()));
    }
    String message =
        "`{match}` has "
            + (patterns.isEmpty() ? "no pattern" : "several patterns")
            + " to name here.";
    findings.error(Problem.REASON_MATCH, span, message, Problem.REASON_MATCH.meaning());
    return Optional.empty();
  }

  private Optional<Part> attribute(String name, Span span) {
    Optional<Reference> reference = names.resolve(name, span);
    boolean scalar = reference.map(r -> r.type() instanceof AttributeType.Scalar).orElse(true);
    if (!scalar) {
      String message = "`" + name + "` is no scalar, so a reason cannot show it.";
      findings.error(Problem.REASON_NAME, span, message, Problem.REASON_NAME.meaning());
      return Optional.empty();
    }
    return reference.map(Part.Attribute::new);
  }
}
