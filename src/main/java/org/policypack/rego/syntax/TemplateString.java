package org.policypack.rego.syntax;

import java.util.List;

/**
 * A string with values inside: {@code $"{x} of {y}"}.
 *
 * @param parts texts and values in order
 * @param raw whether it is written between backticks
 */
public record TemplateString(List<Part> parts, boolean raw, Place place) implements Term {
  /** Copies the parts. */
  public TemplateString {
    parts = List.copyOf(parts);
  }

  /** A piece of the string. */
  public sealed interface Part {}

  /** Text as it is. */
  public record Text(String text) implements Part {}

  /** A value; {@code <undefined>} where it has none. */
  public record Hole(Expression expression) implements Part {}
}
