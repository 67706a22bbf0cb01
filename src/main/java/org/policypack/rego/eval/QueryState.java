package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/**
 * What rules see of a query: its input, its data, the functions replaced by {@code with}, and the
 * values of rules found so far. A {@code with} makes a new one.
 */
final class QueryState {
  final @Nullable Value input;

  /** The base documents, with what {@code with} put into them. */
  final Value data;

  /** The paths that {@code with} put into {@code data}, where no rules hold; null for none. */
  final @Nullable Overlay overlay;

  /** The functions that {@code with} replaced, by name; null for none. */
  final @Nullable Map<String, Replacement> replacements;

  final Budget budget;

  /** The values of rules by the number of their group; null where not asked for yet. */
  final @Nullable Object[] known;

  private @Nullable Map<CallKey, Object> calls;

  QueryState(
      @Nullable Value input,
      Value data,
      @Nullable Overlay overlay,
      @Nullable Map<String, Replacement> replacements,
      Budget budget,
      int groups) {
    this.input = input;
    this.data = data;
    this.overlay = overlay;
    this.replacements = replacements;
    this.budget = budget;
    this.known = new Object[groups];
  }

  /** The same query inside a function that replaces another: there all functions are themselves. */
  QueryState withoutReplacements() {
    return new QueryState(input, data, overlay, null, budget, known.length);
  }

  /** What a function gave for arguments, or null where it was not called with them yet. */
  @Nullable Object knownCall(CallKey key) {
    return calls == null ? null : calls.get(key);
  }

  void rememberCall(CallKey key, Object result) {
    if (calls == null) {
      calls = new HashMap<>();
    }
    calls.put(key, result);
  }
}
