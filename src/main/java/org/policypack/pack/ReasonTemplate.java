package org.policypack.pack;

import java.util.List;

/**
 * The text of a reason with places to fill in.
 *
 * @param parts texts and places in order; none for an empty reason
 */
public record ReasonTemplate(List<Part> parts) {
  /** Copies the parts. */
  public ReasonTemplate {
    parts = List.copyOf(parts);
  }

  /** A reason without places. */
  public static ReasonTemplate of(String text) {
    return new ReasonTemplate(List.of(new Part.Text(text)));
  }

  /** A piece of a reason. */
  public sealed interface Part {
    /** Text as it is. */
    record Text(String text) implements Part {}

    /** {@code {path}}: the text of a scalar input or define, or {@code (missing)}. */
    record Attribute(Reference reference) implements Part {}

    /** {@code {match}}: the first pattern that matched, as the pack writes it. */
    record Match(Condition.Matches condition) implements Part {}

    /** {@code {attribute}}, for {@code invalid_input} only: the path of what is invalid. */
    record InvalidAttribute() implements Part {}
  }
}
