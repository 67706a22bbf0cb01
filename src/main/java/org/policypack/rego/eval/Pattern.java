package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Indexing;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** What a value must look like; binds variables while it is compared. */
sealed interface Pattern {
  /** Whether the value fits; binds the variables of the pattern. */
  boolean matches(Value value, Frame frame);

  /** {@code _}. */
  record Anything() implements Pattern {
    @Override
    public boolean matches(Value value, Frame frame) {
      return true;
    }
  }

  /** A variable that is bound here. */
  record Bind(int slot) implements Pattern {
    @Override
    public boolean matches(Value value, Frame frame) {
      frame.slots[slot] = value;
      return true;
    }
  }

  /** A term whose variables are bound. */
  record Same(Operand operand) implements Pattern {
    @Override
    public boolean matches(Value value, Frame frame) {
      Value other = operand.eval(frame);
      return other != null && frame.query.budget.same(value, other);
    }
  }

  /** An array of so many items. */
  record Items(List<Pattern> items) implements Pattern {
    @Override
    public boolean matches(Value value, Frame frame) {
      if (!(value instanceof ArrayValue array) || array.items().size() != items.size()) {
        return false;
      }
      for (int i = 0; i < items.size(); i++) {
        if (!items.get(i).matches(array.items().get(i), frame)) {
          return false;
        }
      }
      return true;
    }
  }

  /** An object of just these keys. */
  record Members(List<Operand> keys, List<Pattern> values) implements Pattern {
    @Override
    public boolean matches(Value value, Frame frame) {
      if (!(value instanceof ObjectValue object) || object.members().size() != keys.size()) {
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        Value key = keys.get(i).eval(frame);
        @Nullable Value member = key == null ? null : Indexing.get(object, key);
        if (member == null || !values.get(i).matches(member, frame)) {
          return false;
        }
      }
      return true;
    }
  }
}
