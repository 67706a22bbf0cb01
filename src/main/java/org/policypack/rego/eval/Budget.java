package org.policypack.rego.eval;

import org.policypack.rego.builtin.CallContext;
import org.policypack.source.Span;

/** What a query may still cost, and what all its parts share. */
final class Budget implements CallContext {
  /** A chain of rules that use each other may be this long; no stack is exhausted by it. */
  private static final int DEEPEST = 400;

  private final long nowNanos;
  final boolean strictErrors;
  private long steps;
  private int depth;

  Budget(long steps, long nowNanos, boolean strictErrors) {
    this.steps = steps;
    this.nowNanos = nowNanos;
    this.strictErrors = strictErrors;
  }

  @Override
  public long nowNanos() {
    return nowNanos;
  }

  @Override
  public void spend(long cost) {
    steps -= cost;
    if (steps < 0) {
      throw new RegoFailure("eval_budget_error", "the query takes too many steps", Span.none());
    }
  }

  void step() {
    if (--steps < 0) {
      spend(0);
    }
  }

  void enter(Span span) {
    if (++depth > DEEPEST) {
      throw new RegoFailure("eval_budget_error", "rules use each other too deeply", span);
    }
  }

  void leave() {
    depth--;
  }
}
