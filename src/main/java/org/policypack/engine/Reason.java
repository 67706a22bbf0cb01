package org.policypack.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason, whose places are filled in for each request. */
final class Reason {
  private static final String MISSING = "(missing)";

  private final Source<String>[] parts;
  private final @Nullable String constant;

  /**
   * A reason.
   *
   * @param parts the texts in their order; what is missing reads {@code (missing)}
   */
  @SuppressWarnings("unchecked") // an array cannot say what its sources give
  Reason(List<Source<String>> parts) {
    this.parts = parts.toArray(Source[]::new);
    boolean isConstant = parts.stream().allMatch(part -> part instanceof ConstantSource);
    this.constant = isConstant ? join(new Frame(0)) : null;
  }

  /** The text, where it is the same for every request. */
  Optional<String> constant() {
    return Optional.ofNullable(constant);
  }

  String text(Frame frame) {
    return constant != null ? constant : join(frame);
  }

  private String join(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (Source<String> part : parts) {
      String shown = part.get(frame);
      text.append(shown == null ? MISSING : shown);
    }
    return text.toString();
  }
}
