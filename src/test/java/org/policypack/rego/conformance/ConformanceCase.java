package org.policypack.rego.conformance;

import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * One of OPA's own conformance cases, as {@code v1/test/cases/cases.go} of OPA describes them.
 *
 * @param category the folder it stands in, such as {@code withkeyword}
 * @param note its name
 * @param modules the texts of its modules
 * @param input the input as a value; {@code inputTerm} is the input written as Rego
 * @param wantResult the bindings of each solution
 */
public record ConformanceCase(
    String category,
    String note,
    String query,
    List<String> modules,
    Optional<ObjectValue> data,
    Optional<Value> input,
    Optional<String> inputTerm,
    Optional<Value> wantResult,
    Optional<String> wantErrorCode,
    Optional<String> wantError,
    boolean sortBindings,
    boolean ignoreGenerated,
    boolean strictError) {

  static ConformanceCase of(String category, ObjectValue yaml) {
    return new ConformanceCase(
        category,
        text(yaml, "note").orElseThrow(),
        text(yaml, "query").orElse(""),
        modules(yaml),
        Optional.ofNullable(yaml.get("data"))
            .filter(ObjectValue.class::isInstance)
            .map(ObjectValue.class::cast),
        Optional.ofNullable(yaml.get("input")),
        text(yaml, "input_term"),
        Optional.ofNullable(yaml.get("want_result")),
        text(yaml, "want_error_code"),
        text(yaml, "want_error"),
        isTrue(yaml, "sort_bindings"),
        isTrue(yaml, "ignore_generated_vars"),
        isTrue(yaml, "strict_error"));
  }

  private static List<String> modules(ObjectValue yaml) {
    return yaml.get("modules") instanceof ArrayValue array
        ? array.items().stream().map(v -> ((StringValue) v).text()).toList()
        : List.of();
  }

  private static Optional<String> text(ObjectValue yaml, String key) {
    return yaml.get(key) instanceof StringValue s ? Optional.of(s.text()) : Optional.empty();
  }

  private static boolean isTrue(ObjectValue yaml, String key) {
    return BooleanValue.TRUE.equals(yaml.get(key));
  }
}
