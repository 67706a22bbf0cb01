package org.policypack.rego.eval;

/** The ends of chains. */
final class End {
  /** Ends the search at the first solution, for questions of yes or no. */
  static final Step STOP = new Stop();

  private End() {}

  private static final class Stop extends Step {
    @Override
    boolean run(Frame frame) {
      return true;
    }
  }

  /** Hands each solution to the collector of the frame. */
  static final class Collect extends Step {
    @Override
    boolean run(Frame frame) {
      return frame.collector.collect(frame);
    }
  }
}
