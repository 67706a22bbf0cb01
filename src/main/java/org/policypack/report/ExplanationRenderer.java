package org.policypack.report;

import java.util.List;
import org.policypack.engine.Cause;
import org.policypack.engine.Cause.Observed;
import org.policypack.engine.Decision;
import org.policypack.engine.Explanation;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.source.Span;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/**
 * Prints for people why a request got its decision: the rules that match, and for each other rule
 * the condition that stopped it, with the pack's line and the request's values.
 */
public final class ExplanationRenderer {
  private static final int WIDEST = 100;
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private ExplanationRenderer() {}

  /** The explanation as text of several lines, ending in a line break. */
  public static String render(Explanation explanation) {
    ExplanationRenderer renderer = new ExplanationRenderer();
    renderer.decision(explanation.decision());
    explanation.invalid().ifPresent(renderer::invalid);
    List<RuleExplanation> rules = explanation.rules();
    renderer.rules("Matches:", rules.stream().filter(RuleExplanation::matches).toList());
    renderer.rules("Does not match:", rules.stream().filter(r -> !r.matches()).toList());
    return renderer.out.toString();
  }

  private void decision(Decision decision) {
    line(0, decision.effect().word() + " by " + decision.ruleId());
    line(1, "severity  " + decision.severity().word());
    line(1, "reason    " + decision.reason());
    decision
        .obligations()
        .lists()
        .forEach((name, items) -> line(1, "obliged   " + name + ": " + String.join(", ", items)));
    line(1, "policy    " + decision.policyId() + " " + decision.policyVersion());
  }

  private void invalid(String name) {
    line(0, "");
    line(0, "The request is not valid, so no rule was asked: `" + name + "`.");
  }

  private void rules(String heading, List<RuleExplanation> rules) {
    if (rules.isEmpty()) {
      return;
    }
    line(0, "");
    line(0, heading);
    for (RuleExplanation rule : rules) {
      line(1, rule.rule().id() + " (" + rule.effect().word() + ") " + rule.span());
      rule.stopped().ifPresent(cause -> cause(cause, 2));
    }
  }

  private void cause(Cause cause, int depth) {
    switch (cause) {
      case Cause.Asked asked -> asked(asked, depth);
      case Cause.Parts parts -> {
        line(depth, parts.holds() ? "all of these hold:" : "none of these holds:");
        parts.parts().forEach(part -> cause(part, depth + 1));
      }
      case Cause.Negated negated -> {
        line(
            depth,
            negated.holds() ? "not: holds, since this does not:" : "not: fails, since this holds:");
        cause(negated.part(), depth + 1);
      }
      case Cause.Named named -> {
        line(depth, "is: " + named.name() + (named.holds() ? " holds:" : " does not hold:"));
        cause(named.part(), depth + 1);
      }
      case Cause.Elements elements -> elements(elements, depth);
    }
  }

  private void asked(Cause.Asked asked, int depth) {
    line(depth, excerpt(asked.span()));
    asked.subject().ifPresent(subject -> observed(subject, depth + 1));
    asked.operands().forEach(operand -> observed(operand, depth + 1));
  }

  private void observed(Observed observed, int depth) {
    line(
        depth, observed.name() + observed.value().map(v -> " = " + shown(v)).orElse(" is missing"));
  }

  /** Where no element has a line of its own to show, the line of the quantifier is shown. */
  private void elements(Cause.Elements elements, int depth) {
    if (elements.elements().isEmpty()) {
      line(depth, excerpt(elements.span()));
      quantifier(elements, depth + 1);
    } else {
      quantifier(elements, depth);
    }
  }

  private void quantifier(Cause.Elements elements, int depth) {
    String size =
        elements.size().map(n -> n == 1 ? "1 element" : n + " elements").orElse("missing");
    line(
        depth,
        elements.quantifier().word()
            + " of "
            + elements.array()
            + " ("
            + size
            + ")"
            + (elements.holds() ? " holds" : " does not hold"));
    for (Cause.Element element : elements.elements()) {
      line(depth + 1, elements.array() + "[" + element.index() + "]");
      cause(element.cause(), depth + 2);
    }
  }

  /** The line of the pack where a condition begins, with its number. */
  private static String excerpt(Span span) {
    int line = span.location().line();
    return line + " | " + cut(span.source().line(line).strip());
  }

  private static String shown(Value value) {
    return cut(JsonWriter.compact(value));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST)) + "...";
  }

  private void line(int depth, String text) {
    out.append(INDENT.repeat(depth)).append(text).append('\n');
  }
}
