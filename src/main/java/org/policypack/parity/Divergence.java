package org.policypack.parity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.value.Value;

/**
 * A request on which engines do not agree, or not with what its author expects.
 *
 * @param caseName the case
 * @param request the request; empty for no input at all
 * @param fields what differs
 * @param command an {@code opa eval} of the exported files on this request, ready to paste
 */
public record Divergence(
    String caseName, Optional<Value> request, List<Field> fields, String command) {
  /** Copies the list. */
  public Divergence {
    fields = List.copyOf(fields);
  }

  /**
   * A field of the decision.
   *
   * @param name its name; {@code decision} as a whole where an engine gives none that is an object
   * @param values what it is, as JSON, by who says so: {@code expected} or the engine's label;
   *     {@code (missing)} where it is not there
   */
  public record Field(String name, Map<String, String> values) {}
}
