package org.policypack.report;

import java.util.Collection;
import java.util.function.Function;
import org.policypack.engine.Cause;
import org.policypack.engine.Explanation;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * An explanation as JSON: the decision, what is invalid if anything is, and each rule with what
 * stopped it. Places are lines of the pack.
 */
public final class ExplanationValue {
  private ExplanationValue() {}

  /** The explanation as an object. */
  public static ObjectValue of(Explanation explanation) {
    ObjectValue.Builder object =
        ObjectValue.builder().put("decision", explanation.decision().toValue());
    explanation.invalid().ifPresent(name -> object.put("invalid", name));
    return object.put("rules", list(explanation.rules(), ExplanationValue::rule)).build();
  }

  private static Value rule(RuleExplanation rule) {
    ObjectValue.Builder object =
        ObjectValue.builder()
            .put("id", rule.rule().id())
            .put("effect", rule.effect().word())
            .put("line", line(rule.span()))
            .put("matches", rule.matches());
    rule.stopped().ifPresent(cause -> object.put("stopped_by", cause(cause)));
    return object.build();
  }

  private static Value cause(Cause cause) {
    ObjectValue.Builder object =
        ObjectValue.builder().put("line", line(cause.span())).put("holds", cause.holds());
    switch (cause) {
      case Cause.Asked asked -> {
        asked.subject().ifPresent(subject -> object.put("subject", observed(subject)));
        object.put("operands", list(asked.operands(), ExplanationValue::observed));
      }
      case Cause.Parts parts ->
          object.put(parts.holds() ? "all" : "any", list(parts.parts(), ExplanationValue::cause));
      case Cause.Negated negated -> object.put("not", cause(negated.part()));
      case Cause.Named named ->
          object.put("is", named.name()).put("condition", cause(named.part()));
      case Cause.Elements elements -> {
        object.put("quantifier", elements.quantifier().word()).put("array", elements.array());
        elements.size().ifPresent(size -> object.put("size", size));
        object.put("elements", list(elements.elements(), ExplanationValue::element));
      }
    }
    return object.build();
  }

  private static Value element(Cause.Element element) {
    return ObjectValue.builder()
        .put("index", element.index())
        .put("cause", cause(element.cause()))
        .build();
  }

  /** A missing value is left out, as it is in the request. */
  private static Value observed(Cause.Observed observed) {
    ObjectValue.Builder object = ObjectValue.builder().put("name", observed.name());
    observed.value().ifPresent(value -> object.put("value", value));
    return object.build();
  }

  private static long line(Span span) {
    return span.location().line();
  }

  private static <T> ArrayValue list(Collection<T> items, Function<T, Value> toValue) {
    return new ArrayValue(items.stream().map(toValue).toList());
  }
}
