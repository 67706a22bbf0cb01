package org.policypack.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads a map of scalars. Conditions ask for its keys only, so the slot gets those.
 *
 * @param values how each value is read; its name is that of the elements
 * @param name what a request is told in which no object stands here
 */
record MapReader(ScalarReader values, String name) implements TypeReader {
  @Override
  public @Nullable String read(Value value, Frame frame, int slot) {
    if (!(value instanceof ObjectValue map)) {
      return name;
    }
    Set<Object> keys = HashSet.newHashSet(map.members().size());
    for (Map.Entry<Value, Value> member : map.members().entrySet()) {
      if (values.read(member.getValue()) == null) {
        return values.name();
      }
      keys.add(((StringValue) member.getKey()).text());
    }
    frame.fill(slot, keys);
    return null;
  }
}
