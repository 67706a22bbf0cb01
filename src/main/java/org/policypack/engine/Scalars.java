package org.policypack.engine;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.ScalarType;
import org.policypack.text.Address;
import org.policypack.text.NumberForm;
import org.policypack.text.Timestamp;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Reads a JSON value as a scalar of the language; what comes out is said at {@link Frame}. */
final class Scalars {
  private Scalars() {}

  /** The scalar, or null where the value is of another type or breaks its form or bounds. */
  static @Nullable Object read(ScalarType type, Value value) {
    return switch (type) {
      case STRING -> value instanceof StringValue string ? string.text() : null;
      case BOOLEAN -> value instanceof BooleanValue truth ? (Boolean) truth.truth() : null;
      case INTEGER -> number(value, true);
      case NUMBER -> number(value, false);
      case TIMESTAMP -> value instanceof StringValue string ? instant(string.text()) : null;
      case ADDRESS ->
          value instanceof StringValue string ? Address.parse(string.text()).orElse(null) : null;
    };
  }

  /**
   * A scalar that the pack itself holds. Numbers of both types are taken for each other, since they
   * are compared with each other.
   */
  static Object ofPack(ScalarType type, Value value) {
    Object read = type.isNumeric() && value instanceof NumberValue ? value : read(type, value);
    if (read == null) {
      throw new IllegalArgumentException("the loader lets no " + value + " be a " + type.word());
    }
    return read;
  }

  private static @Nullable NumberValue number(Value value, boolean integer) {
    if (!(value instanceof NumberValue number)) {
      return null;
    }
    boolean wellFormed =
        integer ? NumberForm.isInteger(number.text()) : NumberForm.isNumber(number.text());
    return wellFormed ? number : null;
  }

  private static @Nullable Long instant(String text) {
    OptionalLong instant = Timestamp.parse(text);
    return instant.isPresent() ? (Long) instant.getAsLong() : null;
  }
}
