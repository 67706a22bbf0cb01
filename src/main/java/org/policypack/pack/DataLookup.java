package org.policypack.pack;

import java.util.List;
import java.util.Optional;
import org.policypack.value.Value;

/**
 * A path into the pack's data, such as {@code budgets[user.id].monthly_limit}. It leads through
 * objects only. Every value that it can reach has the type asked for: the loader has checked that.
 *
 * @param steps the keys, at least one
 * @param fallback the value where a key is not there or an attribute is missing; without one the
 *     lookup is missing then
 */
public record DataLookup(List<Step> steps, Optional<Value> fallback) {
  /** Copies the steps. */
  public DataLookup {
    steps = List.copyOf(steps);
  }

  /** One key. */
  public sealed interface Step {
    /** A key that the pack writes. */
    record Key(String name) implements Step {}

    /** The value of a string attribute as one whole key: an input or a define. */
    record Attribute(Reference reference) implements Step {}
  }
}
