package org.policypack.rego.builtin;

import java.util.function.Supplier;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** What a call knows of the query it belongs to. */
public interface CallContext {
  /** The time of the query in nanoseconds since 1970, the same for all calls of one query. */
  long nowNanos();

  /** What is known of the runtime, for {@code opa.runtime}. */
  ObjectValue runtime();

  /**
   * Takes from the query's budget.
   *
   * @param steps how much work is to be done, in items or characters
   * @throws RuntimeException when the budget is used up; it ends the query
   */
  void spend(long steps);

  /**
   * Takes from what a query may keep in collections.
   *
   * @throws RuntimeException when that is used up; it ends the query
   */
  void keep(long items);

  /**
   * Lets a value pass that may hold the same part many times.
   *
   * @throws RuntimeException when it is too much work to go through it; it ends the query
   */
  <T extends Value> T admit(T value);

  /** A value that is made once for all calls of one query that give the same key. */
  Value once(String key, Supplier<Value> maker);

  /** So many random bytes. */
  byte[] random(int count);
}
