package org.policypack.rego.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** A document some of whose places get other values; however many, each object is made once. */
final class Draft {
  private @Nullable Value before;
  private final Map<Value, Draft> changed = new LinkedHashMap<>();

  /**
   * @param before the document as it was, or null for none
   */
  Draft(@Nullable Value before) {
    this.before = before;
  }

  /** Puts a value at a path; what is in the way becomes an object. */
  void put(List<StringValue> path, Value value) {
    Draft place = this;
    for (StringValue key : path) {
      place = place.at(key);
    }
    place.before = value;
    place.changed.clear();
  }

  private Draft at(StringValue key) {
    return changed.computeIfAbsent(
        key, k -> new Draft(before instanceof ObjectValue object ? object.get(k) : null));
  }

  /** The document with all that was put; null where there is none. */
  @Nullable Value value() {
    if (changed.isEmpty()) {
      return before;
    }
    Map<Value, Value> members =
        new LinkedHashMap<>(before instanceof ObjectValue object ? object.members() : Map.of());
    changed.forEach(
        (key, draft) -> {
          Value value = draft.value();
          if (value != null) {
            members.put(key, value);
          }
        });
    return ObjectValue.of(members);
  }
}
