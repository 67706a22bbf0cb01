package org.policypack.rego.builtin;

import java.util.Collections;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** {@code object.subset}: whether one collection holds all of another. */
final class Subset {
  private Subset() {}

  static Value test(Value[] a) {
    if (a[0] instanceof ObjectValue whole && a[1] instanceof ObjectValue part) {
      return BooleanValue.of(holds(whole, part));
    }
    if (a[0] instanceof SetValue whole && a[1] instanceof SetValue part) {
      return BooleanValue.of(whole.items().containsAll(part.items()));
    }
    if (a[0] instanceof ArrayValue whole && a[1] instanceof ArrayValue part) {
      return BooleanValue.of(holds(whole, part));
    }
    if (a[0] instanceof ArrayValue whole && a[1] instanceof SetValue part) {
      return BooleanValue.of(whole.items().containsAll(part.items()));
    }
    throw BuiltinException.type(
        "both arguments object.subset must be of the same type or array and set");
  }

  private static boolean holds(ObjectValue whole, ObjectValue part) {
    for (Map.Entry<Value, Value> member : part.members().entrySet()) {
      Value found = whole.get(member.getKey());
      if (found == null || !holds(found, member.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The items in a row. */
  private static boolean holds(ArrayValue whole, ArrayValue part) {
    return part.items().isEmpty() || Collections.indexOfSubList(whole.items(), part.items()) >= 0;
  }

  private static boolean holds(Value whole, Value part) {
    if (whole instanceof ObjectValue x && part instanceof ObjectValue y) {
      return holds(x, y);
    }
    if (whole instanceof SetValue x && part instanceof SetValue y) {
      return x.items().containsAll(y.items());
    }
    if (whole instanceof ArrayValue x && part instanceof ArrayValue y) {
      return holds(x, y);
    }
    return whole.equals(part);
  }
}
