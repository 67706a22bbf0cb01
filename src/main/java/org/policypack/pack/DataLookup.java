package org.policypack.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.value.ObjectValue;
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

  /**
   * Every value that the path can lead to in the given data, whatever the request says, in the
   * data's order; the fallback among them, last.
   */
  public List<Value> reachable(ObjectValue data) {
    List<Value> reached = List.of(data);
    for (Step step : steps) {
      reached = reached.stream().flatMap(value -> step.from(value).stream()).toList();
    }
    List<Value> all = new ArrayList<>(reached);
    fallback.ifPresent(all::add);
    return all;
  }

  /** One key. */
  public sealed interface Step {
    /** What the step can lead to from a value; nothing from what is no object. */
    private List<Value> from(Value value) {
      if (!(value instanceof ObjectValue object)) {
        return List.of();
      }
      return switch (this) {
        case Key key -> Stream.ofNullable(object.get(key.name())).toList();
        case Attribute a -> List.copyOf(object.members().values());
      };
    }

    /** A key that the pack writes. */
    record Key(String name) implements Step {}

    /** The value of a string attribute as one whole key: an input or a define. */
    record Attribute(Reference reference) implements Step {}
  }
}
