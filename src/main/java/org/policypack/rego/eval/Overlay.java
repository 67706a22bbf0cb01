package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The places in {@code data} that {@code with} replaced: no rule defines anything there. */
final class Overlay {
  /** This place itself is replaced. */
  static final Overlay REPLACED = new Overlay();

  private final Map<Value, Overlay> below = new HashMap<>();

  private Overlay() {}

  /** The places of another overlay, which may be null, and more. */
  static @Nullable Overlay with(@Nullable Overlay before, List<List<StringValue>> paths) {
    if (paths.isEmpty() || before == REPLACED) {
      return before;
    }
    if (paths.stream().anyMatch(List::isEmpty)) {
      return REPLACED;
    }
    Overlay copy = before == null ? new Overlay() : before.copy();
    paths.forEach(copy::add);
    return copy;
  }

  private Overlay copy() {
    Overlay copy = new Overlay();
    below.forEach((key, place) -> copy.below.put(key, place == REPLACED ? place : place.copy()));
    return copy;
  }

  private void add(List<StringValue> path) {
    Overlay place = this;
    for (StringValue key : path.subList(0, path.size() - 1)) {
      place = place.below.computeIfAbsent(key, k -> new Overlay());
      if (place == REPLACED) {
        return;
      }
    }
    place.below.put(path.getLast(), REPLACED);
  }

  /** What is replaced at and below a key, or null where nothing is. */
  @Nullable Overlay at(Value key) {
    return below.get(key);
  }
}
