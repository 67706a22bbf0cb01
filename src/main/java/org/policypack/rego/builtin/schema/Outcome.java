package org.policypack.rego.builtin.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found. The score tells how well a value fits: of alternatives of which none fits,
 * the failures of the best are told.
 */
final class Outcome {
  private final List<Failure> failures = new ArrayList<>();
  private int score;

  List<Failure> failures() {
    return failures;
  }

  int score() {
    return score;
  }

  boolean isFine() {
    return failures.isEmpty();
  }

  /** One group of keywords was looked at. */
  void count() {
    score++;
  }

  /** A failure takes back the point of its group and one more. */
  void fail(String type, Spot spot, String description) {
    failures.add(new Failure(type, spot.field(), description));
    score -= 2;
  }

  void addAll(Outcome other) {
    failures.addAll(other.failures);
    score += other.score;
  }
}
