package org.policypack.rego.eval;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.source.Span;

/**
 * Keeps the time of a query whose steps do not look at the clock: one large step, such as the
 * comparison of two values that hold the same part again and again, can outlast any limit. The
 * query runs on a thread of its own, which is left to itself when the time is up.
 */
final class Watch {
  /** What OPA says of a query whose time is up. */
  static final String CODE = "eval_cancel_error";

  static final String MESSAGE = "caller cancelled query execution";

  /** So much longer a query may run to notice for itself that its time is up. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Enough for all chains of rules that the budget allows. */
  private static final long STACK_BYTES = 16L << 20;

  private Watch() {}

  static RegoResult.@Nullable Failed within(
      Duration limit, Supplier<RegoResult.@Nullable Failed> query) {
    FutureTask<RegoResult.@Nullable Failed> task = new FutureTask<>(query::get);
    Thread thread = new Thread(null, task, "rego-query", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new RegoResult.Failed(CODE, MESSAGE, Span.none());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new RegoResult.Failed(CODE, MESSAGE, Span.none());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a query failed in a way of its own", e.getCause());
    }
  }
}
