package org.policypack.rego.eval;

/**
 * One condition of a body. Steps form a chain; each calls the next one for every way in which it
 * holds itself.
 */
abstract class Step {
  private Step next = End.STOP;

  /**
   * Runs this step and those behind it.
   *
   * @return true to end the search: whoever asked has seen enough
   */
  abstract boolean run(Frame frame);

  /** The steps behind this one. */
  final Step next() {
    return next;
  }

  /** Links the chain while the plan is made; not called later. */
  final void link(Step following) {
    next = following;
  }

  /**
   * A step that holds in one way or not at all. However many follow each other, they take no more
   * of the stack than one.
   */
  abstract static class Once extends Step {
    /** Whether it holds; the variables that it binds are bound then. */
    abstract boolean holds(Frame frame);

    @Override
    final boolean run(Frame frame) {
      Once at = this;
      while (at.holds(frame)) {
        Step following = at.next();
        if (!(following instanceof Once once)) {
          return following.run(frame);
        }
        at = once;
      }
      return false;
    }
  }
}
