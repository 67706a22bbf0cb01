package org.policypack.rego.eval;

import java.time.Instant;

/**
 * How a query is evaluated.
 *
 * @param steps how many steps it may take before it is ended
 * @param nowNanos what {@code time.now_ns()} gives, in nanoseconds since 1970
 * @param strictErrors whether an error in a builtin function ends the query; else the call is
 *     undefined
 */
public record EvaluationOptions(long steps, long nowNanos, boolean strictErrors) {
  /** Enough for minutes of work. */
  private static final long USUAL_STEPS = 1_000_000_000L;

  /** The usual options at the present time. */
  public static EvaluationOptions usual() {
    return new EvaluationOptions(USUAL_STEPS, now(), false);
  }

  /** The same with errors of builtin functions as errors of the query. */
  public EvaluationOptions strict() {
    return new EvaluationOptions(steps, nowNanos, true);
  }

  /** The same with another limit. */
  public EvaluationOptions withSteps(long limit) {
    return new EvaluationOptions(limit, nowNanos, strictErrors);
  }

  private static long now() {
    Instant now = Instant.now();
    return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
  }
}
