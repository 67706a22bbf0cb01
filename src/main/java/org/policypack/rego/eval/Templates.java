package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.RegoText;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.source.Span;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Template strings. */
final class Templates {
  private Templates() {}

  /** The term between the braces of a hole. */
  static Term term(Expression hole) {
    return ((Statement.Holds) hole.statement()).term();
  }

  /** The terms in the holes of a template string. */
  static List<Term> terms(TemplateString template) {
    return template.parts().stream()
        .filter(TemplateString.Hole.class::isInstance)
        .map(part -> term(((TemplateString.Hole) part).expression()))
        .toList();
  }

  /** A template string with its values filled in. */
  static final class Filled extends Operand {
    private final Operand[] parts;
    private final Span span;

    /**
     * @param parts strings for text, and for each hole the set of its values
     */
    Filled(List<Operand> parts, Span span) {
      this.parts = parts.toArray(Operand[]::new);
      this.span = span;
    }

    @Override
    @Nullable Value eval(Frame frame) {
      StringBuilder text = new StringBuilder();
      for (Operand part : parts) {
        Value value = part.eval(frame);
        switch (value) {
          case StringValue string -> text.append(string.text());
          case SetValue set when set.items().isEmpty() -> text.append("<undefined>");
          case SetValue set when set.items().size() == 1 ->
              text.append(RegoText.inTemplate(set.items().first()));
          case null, default ->
              throw new RegoFailure(
                  "eval_conflict_error",
                  "template-strings must not produce multiple outputs",
                  span);
        }
      }
      return StringValue.of(text.toString());
    }
  }
}
