package org.policypack.differential.packs;

import org.policypack.pack.ScalarType;
import org.policypack.text.Address;
import org.policypack.text.Timestamp;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** When two values of a scalar type are one. */
final class Meaning {
  private Meaning() {}

  static boolean same(ScalarType type, Value a, Value b) {
    return switch (type) {
      case STRING, BOOLEAN, INTEGER, NUMBER -> a.equals(b);
      case TIMESTAMP -> Timestamp.parse(text(a)).equals(Timestamp.parse(text(b)));
      case ADDRESS -> Address.parse(text(a)).equals(Address.parse(text(b)));
    };
  }

  private static String text(Value value) {
    return ((StringValue) value).text();
  }
}
