package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.text.NumberForm;
import org.policypack.text.ReasonText;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** How a reason shows a scalar. */
final class DisplayText {
  private DisplayText() {}

  /** The text as a reason shows it, or null for null. */
  static @Nullable String of(Value value) {
    return switch (value) {
      case StringValue string -> ReasonText.clean(string.text());
      case NumberValue number -> NumberForm.plain(number.exact());
      case BooleanValue truth -> Boolean.toString(truth.truth());
      case NullValue nothing -> null;
      case Value other -> throw new IllegalArgumentException("no scalar: " + other.kind());
    };
  }
}
