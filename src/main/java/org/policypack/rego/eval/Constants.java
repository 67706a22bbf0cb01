package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Terms that are values already. */
final class Constants {
  private Constants() {}

  /** The value of a literal, or null where the term is more than that. */
  static @Nullable Value value(Term term) {
    return switch (term) {
      case Scalar scalar -> scalar.value();
      case StringTerm string -> StringValue.of(string.text());
      case ArrayTerm array -> {
        List<Value> items = values(array.items());
        yield items == null ? null : new ArrayValue(items);
      }
      case SetTerm set -> {
        List<Value> items = values(set.items());
        yield items == null ? null : SetValue.of(items);
      }
      case ObjectTerm object -> object(object);
      default -> null;
    };
  }

  private static @Nullable List<Value> values(List<Term> terms) {
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      Value value = value(term);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** Of two values for one key the last one counts, as for OPA's parser. */
  private static @Nullable Value object(ObjectTerm object) {
    Map<Value, Value> members = new LinkedHashMap<>();
    for (ObjectTerm.Entry entry : object.entries()) {
      Value key = value(entry.key());
      Value value = key == null ? null : value(entry.value());
      if (key == null || value == null) {
        return null;
      }
      members.put(key, value);
    }
    return ObjectValue.of(members);
  }
}
