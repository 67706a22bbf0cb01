package org.policypack.rego.builtin.template;

import java.util.List;
import org.policypack.rego.builtin.format.GoValue;

/** Something in a pipeline that has a value. */
sealed interface Operand {
  /** Where it stands. */
  Place place();

  /** The dot: what the template is about at this point. */
  record Dot(Place place) implements Operand {}

  /** {@code nil}. */
  record Nil(Place place) implements Operand {}

  /** A number, a text or a boolean. */
  record Literal(GoValue value, Place place) implements Operand {}

  /** Members of the dot, one below the other. */
  record Fields(List<String> names, Place place) implements Operand {}

  /** A variable, with its dollar sign, and members below it. */
  record Variable(String name, List<String> fields, Place place) implements Operand {}

  /** A function. */
  record Function(String name, Place place) implements Operand {}

  /** A pipeline in parentheses. */
  record Nested(Pipeline pipeline, Place place) implements Operand {}

  /** Members below a function's result or a pipeline's. */
  record Chain(Operand operand, List<String> fields, Place place) implements Operand {}
}
