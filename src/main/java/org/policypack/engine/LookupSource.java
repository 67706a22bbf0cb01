package org.policypack.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path through the data with keys from the request. The data is decoded once, when the pack is
 * compiled.
 *
 * @param keys the attributes whose values are the keys, at least one
 * @param table maps inside maps, as many as there are keys, with decoded values in the last
 * @param fallback what to give where a key is missing or not there; null for nothing
 */
record LookupSource<T>(List<Source<String>> keys, Map<String, ?> table, @Nullable T fallback)
    implements Source<T> {

  @Override
  @SuppressWarnings("unchecked") // DataTables builds just this shape
  public @Nullable T get(Frame frame) {
    Object reached = table;
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i).get(frame);
      reached = key == null ? null : ((Map<String, ?>) reached).get(key);
      if (reached == null) {
        return fallback;
      }
    }
    return (T) reached;
  }
}
