package org.policypack.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The values of a map. Conditions ask for its keys only.
 *
 * @param slot holds the map as sent, then the set of its keys
 * @param name what an invalid request is told
 */
record KeysStep(int slot, ScalarReader values, String name) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    if (!(frame.slot(slot) instanceof ObjectValue map)) {
      return null;
    }
    Set<Object> keys = HashSet.newHashSet(map.members().size());
    for (Map.Entry<Value, Value> member : map.members().entrySet()) {
      if (values.read(member.getValue()) == null) {
        return name;
      }
      keys.add(((StringValue) member.getKey()).text());
    }
    frame.fill(slot, keys);
    return null;
  }
}
