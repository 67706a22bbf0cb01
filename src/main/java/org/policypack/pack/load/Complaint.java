package org.policypack.pack.load;

import java.util.Optional;

/**
 * What is wrong with a scalar.
 *
 * @param start where in its text, in UTF-16 units
 * @param end where that ends
 */
record Complaint(Problem problem, String message, Optional<String> hint, int start, int end) {
  /** A complaint about the whole text. */
  static Optional<Complaint> of(Problem problem, YamlNode.Scalar scalar, String message) {
    return Optional.of(
        new Complaint(problem, message, Optional.empty(), 0, scalar.text().length()));
  }

  /** The same with a hint. */
  Complaint withHint(String text) {
    return new Complaint(problem, message, Optional.of(text), start, end);
  }
}
