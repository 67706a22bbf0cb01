package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** The values of terms that are written out. */
public final class Constants {
  private Constants() {}

  /** The value of a term, or null where it depends on something. */
  public static @Nullable Value value(CoreTerm term) {
    if (term instanceof CoreTerm.Constant constant) {
      return constant.value();
    }
    return term.isConstant() ? composite(term) : null;
  }

  private static @Nullable Value composite(CoreTerm term) {
    return switch (term) {
      case CoreTerm.ArrayOf array -> new ArrayValue(values(array.items()));
      case CoreTerm.SetOf set -> SetValue.of(values(set.items()));
      case CoreTerm.ObjectOf object -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        for (CoreTerm.Entry entry : object.entries()) {
          Value key = value(entry.key());
          Value item = value(entry.value());
          if (key != null && item != null) {
            members.put(key, item);
          }
        }
        yield ObjectValue.of(members);
      }
      default -> null;
    };
  }

  private static List<Value> values(List<CoreTerm> terms) {
    List<Value> values = new ArrayList<>();
    for (CoreTerm term : terms) {
      Value value = value(term);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
