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
  /** Who says a value in {@link Field#values} that is no engine: the author of the case. */
  static final String EXPECTED = "expected";

  /** Copies the list. */
  public Divergence {
    fields = List.copyOf(fields);
  }

  /** Whether the engines agree with each other, so that the pack or the test is to be looked at. */
  public boolean isAgainstTestAlone() {
    return fields.stream().allMatch(Field::isAgainstTestAlone);
  }

  /**
   * A field of the decision.
   *
   * @param name its name; {@code decision} as a whole where an engine gives none that is an object
   * @param values what it is, as JSON, by who says so: {@code expected} or the engine's label;
   *     {@code (missing)} where it is not there
   */
  public record Field(String name, Map<String, String> values) {
    private boolean isAgainstTestAlone() {
      return values.entrySet().stream()
              .filter(said -> !said.getKey().equals(EXPECTED))
              .map(Map.Entry::getValue)
              .distinct()
              .count()
          == 1;
    }
  }
}
