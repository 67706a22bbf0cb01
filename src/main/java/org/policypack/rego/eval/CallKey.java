package org.policypack.rego.eval;

import java.util.Arrays;
import java.util.List;
import org.policypack.value.Value;

/** A function with its arguments. */
record CallKey(int group, List<Value> arguments) {
  private static final int MOST = 8;

  /** Whether the arguments are few and plain, so that looking them up costs little. */
  static boolean isCheap(Value[] arguments) {
    if (arguments.length > MOST) {
      return false;
    }
    for (Value argument : arguments) {
      boolean plain =
          switch (argument.kind()) {
            case NULL, BOOLEAN, NUMBER, STRING -> true;
            case ARRAY, OBJECT, SET -> false;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  static CallKey of(int group, Value[] arguments) {
    return new CallKey(group, Arrays.asList(arguments.clone()));
  }
}
