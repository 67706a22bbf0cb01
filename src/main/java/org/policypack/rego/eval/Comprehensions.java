package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Comprehensions: each runs its own chain of steps on the frame of the rule it stands in. */
final class Comprehensions {
  private Comprehensions() {}

  /** {@code [item | …]}; the chain ends in {@link AddItem}. */
  static final class OfArray extends Operand {
    private final Step first;
    private final int extra;

    OfArray(Step first, int extra) {
      this.first = first;
      this.extra = extra;
    }

    @Override
    Value eval(Frame frame) {
      List<Value> items = new ArrayList<>();
      frame.extras[extra] = items;
      first.run(frame);
      return frame.query.budget.admit(new ArrayValue(items));
    }
  }

  /** Adds an item to the array or the set that is being built. */
  static final class AddItem extends Step {
    private final Operand item;
    private final int extra;

    AddItem(Operand item, int extra) {
      this.item = item;
      this.extra = extra;
    }

    @Override
    @SuppressWarnings("unchecked")
    boolean run(Frame frame) {
      Value value = item.eval(frame);
      Object items = frame.extras[extra];
      if (value != null && items != null) {
        frame.query.budget.keep(value);
        ((Collection<Value>) items).add(value);
      }
      return false;
    }
  }

  /** {@code {item | …}}; the chain ends in {@link AddItem}. */
  static final class OfSet extends Operand {
    private final Step first;
    private final int extra;

    OfSet(Step first, int extra) {
      this.first = first;
      this.extra = extra;
    }

    @Override
    Value eval(Frame frame) {
      TreeSet<Value> items = new TreeSet<>();
      frame.extras[extra] = items;
      first.run(frame);
      return frame.query.budget.admit(SetValue.of(items));
    }
  }

  /** {@code {key: value | …}}; the chain ends in {@link AddToObject}. */
  static final class OfObject extends Operand {
    private final Step first;
    private final int extra;

    OfObject(Step first, int extra) {
      this.first = first;
      this.extra = extra;
    }

    @Override
    Value eval(Frame frame) {
      Map<Value, Value> members = new LinkedHashMap<>();
      frame.extras[extra] = members;
      first.run(frame);
      return frame.query.budget.admit(ObjectValue.of(members));
    }
  }

  /** Adds a member to the object that is being built; a second value for a key ends the query. */
  static final class AddToObject extends Step {
    private final Operand key;
    private final Operand value;
    private final int extra;
    private final Span span;

    AddToObject(Operand key, Operand value, int extra, Span span) {
      this.key = key;
      this.value = value;
      this.extra = extra;
      this.span = span;
    }

    @Override
    @SuppressWarnings("unchecked")
    boolean run(Frame frame) {
      Value k = key.eval(frame);
      Value v = k == null ? null : value.eval(frame);
      Object members = frame.extras[extra];
      if (k != null && v != null && members != null) {
        frame.query.budget.keep(k);
        Value before = ((Map<Value, Value>) members).put(k, v);
        if (before != null && !before.equals(v)) {
          throw new RegoFailure("eval_conflict_error", "object keys must be unique", span);
        }
      }
      return false;
    }
  }
}
