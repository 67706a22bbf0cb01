package org.policypack.engine;

import java.util.List;
import org.policypack.engine.Cause.Observed;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.source.Span;
import org.policypack.value.JsonWriter;

/**
 * Prints an explanation for people: the decision, then each rule with what stopped it, the pack's
 * line and the request's values.
 *
 * <pre>
 * deny by default (medium): No rule allows this request.
 *
 * stopped  budget.available (allow), packs/llm-access/pack.yaml:31
 *          36 | user.tier: enterprise
 *             | user.tier is "free"
 * matched  free.small (allow), packs/llm-access/pack.yaml:40
 * </pre>
 */
public final class ExplanationRenderer {
  private static final String INDENT = " ".repeat(9);
  private static final int LONGEST_VALUE = 120;

  private final StringBuilder out = new StringBuilder();

  private ExplanationRenderer() {}

  /** The whole explanation, ending in a line break. */
  public static String render(Explanation explanation) {
    return new ExplanationRenderer().all(explanation);
  }

  private String all(Explanation explanation) {
    Decision decision = explanation.decision();
    out.append(decision.effect().word()).append(" by ").append(decision.ruleId());
    out.append(" (").append(decision.severity().word()).append("): ");
    out.append(decision.reason()).append("\n");
    explanation
        .invalid()
        .ifPresent(name -> out.append("\ninvalid  ").append(name).append("; no rule was asked\n"));
    if (!explanation.rules().isEmpty()) {
      out.append('\n');
    }
    explanation.rules().forEach(this::rule);
    return out.toString();
  }

  private void rule(RuleExplanation rule) {
    out.append(rule.matches() ? "matched  " : "stopped  ").append(rule.rule().id());
    out.append(" (").append(rule.effect().word()).append(")");
    if (!rule.span().isNone()) {
      out.append(", ").append(rule.span().source().name());
      out.append(':').append(rule.span().location().line());
    }
    out.append('\n');
    rule.stopped().ifPresent(cause -> cause(cause, INDENT));
  }

  private void cause(Cause cause, String indent) {
    switch (cause) {
      case Cause.Asked asked -> asked(asked, indent);
      case Cause.Parts parts -> {
        line(indent, parts.holds() ? "all of these hold:" : "none of these holds:");
        parts.parts().forEach(part -> cause(part, indent + "  "));
      }
      case Cause.Negated not -> {
        line(indent, not.holds() ? "not, and this does not hold:" : "not, but this holds:");
        cause(not.part(), indent + "  ");
      }
      case Cause.Named named -> {
        line(indent, named.name() + (named.holds() ? " holds:" : " does not hold:"));
        cause(named.part(), indent + "  ");
      }
      case Cause.Elements elements -> elements(elements, indent);
    }
  }

  private void asked(Cause.Asked asked, String indent) {
    String number = source(asked.span(), indent);
    String gutter = indent + " ".repeat(number.length()) + " | ";
    asked.subject().ifPresent(subject -> line(gutter, observed(subject)));
    asked.operands().forEach(operand -> line(gutter, observed(operand)));
  }

  /** Shows the line of a condition; gives its number. */
  private String source(Span span, String indent) {
    if (span.isNone()) {
      return "";
    }
    int number = span.location().line();
    line(indent, number + " | " + span.source().line(number).strip());
    return Integer.toString(number);
  }

  private void elements(Cause.Elements elements, String indent) {
    source(elements.span(), indent);
    if (elements.size().isEmpty()) {
      line(indent, elements.array() + " is missing");
      return;
    }
    int size = elements.size().get();
    line(indent, elements.array() + " has " + size + (size == 1 ? " element" : " elements"));
    List<Cause.Element> shown = elements.elements();
    for (Cause.Element element : shown) {
      boolean holds = element.cause().holds();
      line(indent, elements.array() + "[" + element.index() + "] " + verdict(holds) + ":");
      cause(element.cause(), indent + "  ");
    }
  }

  private static String verdict(boolean holds) {
    return holds ? "fulfils the condition" : "does not fulfil the condition";
  }

  private static String observed(Observed observed) {
    return observed.name()
        + " is "
        + observed.value().map(value -> shortened(JsonWriter.compact(value))).orElse("missing");
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
