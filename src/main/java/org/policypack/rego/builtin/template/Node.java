package org.policypack.rego.builtin.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template. */
sealed interface Node {
  /** Text that is written as it is. */
  record Text(String text) implements Node {}

  /** A pipeline whose value is written, unless it sets variables. */
  record Action(Pipeline pipeline) implements Node {}

  /**
   * {@code if} and {@code with}.
   *
   * @param moves whether the value becomes the dot
   * @param otherwise null where there is no {@code else}
   */
  record Choice(Pipeline pipeline, boolean moves, List<Node> body, @Nullable List<Node> otherwise)
      implements Node {}

  /** {@code range}; what {@code else} holds may be null. */
  record Loop(Pipeline pipeline, List<Node> body, @Nullable List<Node> otherwise) implements Node {}

  /** {@code template} and {@code block}, whose dot is null where no pipeline is given. */
  record Invocation(String name, @Nullable Pipeline dot, Place place) implements Node {}

  /** {@code break}. */
  record Break() implements Node {}

  /** {@code continue}. */
  record Continue() implements Node {}

  /** Whether there is nothing here but blanks; such a definition counts as none. */
  static boolean isEmpty(List<Node> nodes) {
    return nodes.stream().allMatch(node -> node instanceof Text text && text.text().isBlank());
  }
}
