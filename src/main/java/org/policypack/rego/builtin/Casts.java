package org.policypack.rego.builtin;

import java.util.List;
import java.util.TreeSet;
import org.policypack.value.ArrayValue;
import org.policypack.value.Kind;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** The deprecated casts; modules of Rego v1 may not call them, queries may. */
final class Casts {
  private Casts() {}

  static void addTo(Builtins list) {
    list.add("cast_array", (a, c) -> new ArrayValue(List.copyOf(Operands.items(a, 0))));
    list.add("cast_set", (a, c) -> SetValue.of(new TreeSet<>(Operands.items(a, 0))));
    addKind(list, "cast_string", Kind.STRING);
    addKind(list, "cast_boolean", Kind.BOOLEAN);
    addKind(list, "cast_null", Kind.NULL);
    addKind(list, "cast_object", Kind.OBJECT);
  }

  private static void addKind(Builtins list, String name, Kind kind) {
    list.add(name, (a, c) -> ofKind(a, kind));
  }

  private static Value ofKind(Value[] a, Kind kind) {
    if (a[0].kind() != kind) {
      throw BuiltinException.operand(1, a[0], kind.word());
    }
    return a[0];
  }
}
