package org.policypack.engine;

import java.util.List;

/**
 * A reason whose places are filled in for each request.
 *
 * @param parts the texts in their order; what is missing reads {@code (missing)}
 */
record Reason(List<Source<String>> parts) {
  private static final String MISSING = "(missing)";

  /** Whether it is the same for every request. */
  boolean isConstant() {
    return parts.stream().allMatch(part -> part instanceof ConstantSource);
  }

  String text(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (Source<String> part : parts) {
      String shown = part.get(frame);
      text.append(shown == null ? MISSING : shown);
    }
    return text.toString();
  }
}
