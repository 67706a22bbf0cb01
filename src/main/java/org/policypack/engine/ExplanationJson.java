package org.policypack.engine;

import java.util.List;
import java.util.function.Function;
import org.policypack.engine.Cause.Element;
import org.policypack.engine.Cause.Observed;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.source.Location;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** An explanation as JSON. */
final class ExplanationJson {
  private ExplanationJson() {}

  static ObjectValue of(Explanation explanation) {
    ObjectValue.Builder json =
        ObjectValue.builder().put("decision", explanation.decision().toValue());
    explanation.invalid().ifPresent(name -> json.put("invalid", name));
    return json.put("rules", array(explanation.rules(), ExplanationJson::of)).build();
  }

  private static Value of(RuleExplanation rule) {
    ObjectValue.Builder json =
        placed(ObjectValue.builder().put("id", rule.rule().id()), rule.span())
            .put("effect", rule.effect().word())
            .put("matches", rule.matches());
    rule.stopped().ifPresent(cause -> json.put("stopped_by", of(cause)));
    return json.build();
  }

  private static Value of(Cause cause) {
    ObjectValue.Builder json =
        placed(ObjectValue.builder(), cause.span()).put("holds", cause.holds());
    switch (cause) {
      case Cause.Asked asked -> {
        asked.subject().ifPresent(subject -> json.put("subject", of(subject)));
        json.put("operands", array(asked.operands(), ExplanationJson::of));
      }
      case Cause.Parts parts -> json.put("parts", array(parts.parts(), ExplanationJson::of));
      case Cause.Negated not -> json.put("not", of(not.part()));
      case Cause.Named named -> json.put("is", named.name()).put("part", of(named.part()));
      case Cause.Elements elements -> {
        json.put("quantifier", elements.quantifier().word()).put("array", elements.array());
        elements.size().ifPresent(size -> json.put("size", size));
        json.put("elements", array(elements.elements(), ExplanationJson::of));
      }
    }
    return json.build();
  }

  private static Value of(Element element) {
    return ObjectValue.builder()
        .put("index", element.index())
        .put("because", of(element.cause()))
        .build();
  }

  private static Value of(Observed observed) {
    ObjectValue.Builder json = ObjectValue.builder().put("name", observed.name());
    observed
        .value()
        .ifPresentOrElse(
            value -> json.put("value", value), () -> json.put("missing", BooleanValue.TRUE));
    return json.build();
  }

  private static ObjectValue.Builder placed(ObjectValue.Builder json, Span span) {
    if (span.isNone()) {
      return json;
    }
    Location location = span.location();
    return json.put("line", location.line()).put("column", location.column());
  }

  private static <T> ArrayValue array(List<T> items, Function<T, Value> each) {
    return new ArrayValue(items.stream().map(each).toList());
  }
}
