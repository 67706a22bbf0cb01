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
  static final Overlay REPLACED = new Overlay(Map.of());

  private final Map<Value, Overlay> below;

  private Overlay(Map<Value, Overlay> below) {
    this.below = below;
  }

  /** The places of another overlay, which may be null, and one more. */
  static Overlay with(@Nullable Overlay before, List<StringValue> path) {
    if (path.isEmpty() || before == REPLACED) {
      return REPLACED;
    }
    Map<Value, Overlay> more = new HashMap<>(before == null ? Map.of() : before.below);
    StringValue first = path.getFirst();
    more.put(first, with(more.get(first), path.subList(1, path.size())));
    return new Overlay(more);
  }

  /** What is replaced at and below a key, or null where nothing is. */
  @Nullable Overlay at(Value key) {
    return below.get(key);
  }
}
