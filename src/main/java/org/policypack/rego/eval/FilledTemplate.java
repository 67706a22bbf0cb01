package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.RegoText;
import org.policypack.source.Span;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** A template string with its values filled in. */
final class FilledTemplate extends Operand {
  private final Operand[] parts;
  private final Span span;

  /**
   * @param parts strings for text, and for each hole the set of its values
   */
  FilledTemplate(List<Operand> parts, Span span) {
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
        case null -> {
          return null; // A rule that OPA took for always defined is not.
        }
        default ->
            throw new RegoFailure(
                "eval_conflict_error", "template-strings must not produce multiple outputs", span);
      }
    }
    return StringValue.of(text.toString());
  }
}
