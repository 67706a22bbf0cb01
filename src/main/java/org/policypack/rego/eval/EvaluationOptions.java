package org.policypack.rego.eval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.policypack.value.ObjectValue;

/**
 * How a query is evaluated.
 *
 * @param limits what it may cost
 * @param nowNanos what {@code time.now_ns()} gives, in nanoseconds since 1970
 * @param strictErrors whether an error in a builtin function ends the query; else the call is
 *     undefined
 * @param observer is told what happens
 * @param runtime what {@code opa.runtime()} gives
 */
public record EvaluationOptions(
    Limits limits,
    long nowNanos,
    boolean strictErrors,
    Optional<Observer> observer,
    ObjectValue runtime) {

  /**
   * What is told of the runtime of a command: the version of OPA that is followed, which policies
   * compare, and an environment without variables, since a decision must not depend on where it is
   * made.
   */
  private static final ObjectValue RUNTIME =
      ObjectValue.builder().put("env", ObjectValue.EMPTY).put("version", "1.22.2").build();

  /**
   * What a query may cost. One that costs more ends with {@code eval_budget_error}, or with OPA's
   * {@code eval_cancel_error} where the time is up.
   *
   * @param steps how many steps: roughly, conditions tried, items gone through, characters read by
   *     builtin functions
   * @param items how many items and members all collections built on the way may have together
   * @param time how long it may run; empty for as long as the steps last
   */
  public record Limits(long steps, long items, Optional<Duration> time) {
    /** Enough for minutes of work, and for collections that fit into the usual heap. */
    public static final Limits USUAL = new Limits(1_000_000_000L, 10_000_000L, Optional.empty());
  }

  /** The usual options at the present time. */
  public static EvaluationOptions usual() {
    return new EvaluationOptions(Limits.USUAL, now(), false, Optional.empty(), ObjectValue.EMPTY);
  }

  /** The usual options of a command, whose policies are told of a runtime. */
  public static EvaluationOptions ofCommand() {
    EvaluationOptions usual = usual();
    return new EvaluationOptions(usual.limits, usual.nowNanos, false, usual.observer, RUNTIME);
  }

  /** The same with errors of builtin functions as errors of the query. */
  public EvaluationOptions strict() {
    return new EvaluationOptions(limits, nowNanos, true, observer, runtime);
  }

  /** The same with another limit of steps. */
  public EvaluationOptions withSteps(long limit) {
    return withLimits(new Limits(limit, limits.items(), limits.time()));
  }

  /** The same with other limits. */
  public EvaluationOptions withLimits(Limits other) {
    return new EvaluationOptions(other, nowNanos, strictErrors, observer, runtime);
  }

  /** The same with somebody who is told what happens. */
  public EvaluationOptions observedBy(Observer observer) {
    return new EvaluationOptions(limits, nowNanos, strictErrors, Optional.of(observer), runtime);
  }

  private static long now() {
    Instant now = Instant.now();
    return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
  }
}
