package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Indexing;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** The simple operands: constants, variables, literals of collections, lookups. */
final class Operands {
  private Operands() {}

  /** A value that is known when the plan is made. */
  static final class Constant extends Operand {
    private final Value value;

    Constant(Value value) {
      this.value = value;
    }

    @Override
    Value eval(Frame frame) {
      return value;
    }

    @Override
    Value constant() {
      return value;
    }
  }

  /** A term that is never defined. */
  static final class Nothing extends Operand {
    @Override
    @Nullable Value eval(Frame frame) {
      return null;
    }
  }

  /** A bound variable. */
  static final class Slot extends Operand {
    private final int slot;

    Slot(int slot) {
      this.slot = slot;
    }

    @Override
    @Nullable Value eval(Frame frame) {
      return frame.slots[slot];
    }
  }

  /** The whole input. */
  static final class Input extends Operand {
    @Override
    @Nullable Value eval(Frame frame) {
      return frame.query.input;
    }
  }

  /** {@code base[key][key]…}. */
  static final class Lookup extends Operand {
    private final Operand base;
    private final Operand[] keys;

    Lookup(Operand base, List<Operand> keys) {
      this.base = base;
      this.keys = keys.toArray(Operand[]::new);
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Value value = base.eval(frame);
      for (int i = 0; i < keys.length && value != null; i++) {
        Value key = keys[i].eval(frame);
        value = key == null ? null : Indexing.get(value, key);
      }
      return value;
    }
  }

  /** {@code [a, b]}. */
  static final class Items extends Operand {
    private final Operand[] items;

    Items(List<Operand> items) {
      this.items = items.toArray(Operand[]::new);
    }

    @Override
    @Nullable Value eval(Frame frame) {
      List<Value> values = new ArrayList<>(items.length);
      for (Operand item : items) {
        Value value = item.eval(frame);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      return frame.query.budget.admit(new ArrayValue(values));
    }
  }

  /** {@code {a, b}}. */
  static final class Unique extends Operand {
    private final Operand[] items;

    Unique(List<Operand> items) {
      this.items = items.toArray(Operand[]::new);
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Set<Value> values = new TreeSet<>();
      for (Operand item : items) {
        Value value = item.eval(frame);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      return frame.query.budget.admit(SetValue.of(values));
    }
  }

  /** {@code {a: b}}. */
  static final class Members extends Operand {
    private final Operand[] keys;
    private final Operand[] values;

    Members(List<Operand> keys, List<Operand> values) {
      this.keys = keys.toArray(Operand[]::new);
      this.values = values.toArray(Operand[]::new);
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Map<Value, Value> members = new LinkedHashMap<>();
      for (int i = 0; i < keys.length; i++) {
        Value key = keys[i].eval(frame);
        Value value = key == null ? null : values[i].eval(frame);
        if (key == null || value == null) {
          return null;
        }
        members.put(key, value);
      }
      return frame.query.budget.admit(ObjectValue.of(members));
    }
  }

  /** {@code left == right}, which is true or false. */
  static final class Equal extends Operand {
    private final Operand left;
    private final Operand right;

    Equal(Operand left, Operand right) {
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Value a = left.eval(frame);
      Value b = a == null ? null : right.eval(frame);
      return a == null || b == null ? null : BooleanValue.of(frame.query.budget.same(a, b));
    }
  }
}
