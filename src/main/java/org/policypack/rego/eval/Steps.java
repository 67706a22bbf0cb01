package org.policypack.rego.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** The steps of bodies. */
final class Steps {
  private Steps() {}

  /** A term is neither false nor undefined. */
  static final class Test extends Step.Once {
    private final Operand operand;

    Test(Operand operand) {
      this.operand = operand;
    }

    @Override
    boolean holds(Frame frame) {
      frame.query.budget.step();
      Value value = operand.eval(frame);
      return value != null && !BooleanValue.FALSE.equals(value);
    }
  }

  /** A term is defined and looks like a pattern. */
  static final class Match extends Step.Once {
    private final Operand operand;
    private final Pattern pattern;

    Match(Operand operand, Pattern pattern) {
      this.operand = operand;
      this.pattern = pattern;
    }

    @Override
    boolean holds(Frame frame) {
      frame.query.budget.step();
      Value value = operand.eval(frame);
      return value != null && pattern.matches(value, frame);
    }
  }

  /** Two terms are defined and equal. */
  static final class Same extends Step.Once {
    private final Operand left;
    private final Operand right;

    Same(Operand left, Operand right) {
      this.left = left;
      this.right = right;
    }

    @Override
    boolean holds(Frame frame) {
      frame.query.budget.step();
      Value value = left.eval(frame);
      return value != null && value.equals(right.eval(frame));
    }
  }

  /** Never holds. */
  static final class Never extends Step.Once {
    @Override
    boolean holds(Frame frame) {
      return false;
    }
  }

  /** Other steps hold in no way. */
  static final class Not extends Step.Once {
    private final Step inner;

    Not(Step inner) {
      this.inner = inner;
    }

    @Override
    boolean holds(Frame frame) {
      return !inner.run(frame);
    }
  }

  /** Two bodies hold, each in some way. */
  static final class Both extends Step.Once {
    private final Step left;
    private final Step right;

    Both(Step left, Step right) {
      this.left = left;
      this.right = right;
    }

    @Override
    boolean holds(Frame frame) {
      return left.run(frame) && right.run(frame);
    }
  }

  /** One of two bodies holds; the second is asked only where the first does not. */
  static final class Either extends Step.Once {
    private final Step left;
    private final Step right;

    Either(Step left, Step right) {
      this.left = left;
      this.right = right;
    }

    @Override
    boolean holds(Frame frame) {
      return left.run(frame) || right.run(frame);
    }
  }

  /**
   * For each item of a collection whose key looks like one pattern and whose value like another.
   */
  static final class Each extends Step {
    private final Operand collection;
    private final Pattern key;
    private final Pattern value;

    Each(Operand collection, Pattern key, Pattern value) {
      this.collection = collection;
      this.key = key;
      this.value = value;
    }

    @Override
    boolean run(Frame frame) {
      Value found = collection.eval(frame);
      return found != null && each(found, key, value, frame, next());
    }
  }

  /** For each item of a collection other steps hold in some way. */
  static final class Every extends Step.Once {
    private final Operand collection;
    private final Pattern key;
    private final Pattern value;
    private final Step inner;

    Every(Operand collection, Pattern key, Pattern value, Step inner) {
      this.collection = collection;
      this.key = key;
      this.value = value;
      this.inner = new Not(inner);
    }

    @Override
    boolean holds(Frame frame) {
      Value found = collection.eval(frame);
      boolean iterable =
          found instanceof ArrayValue || found instanceof ObjectValue || found instanceof SetValue;
      return iterable && !each(found, key, value, frame, inner);
    }
  }

  /** For each alternative that a relation such as {@code walk} gives. */
  static final class Alternatives extends Step {
    private final Operand alternatives;
    private final Pattern pattern;

    Alternatives(Operand alternatives, Pattern pattern) {
      this.alternatives = alternatives;
      this.pattern = pattern;
    }

    @Override
    boolean run(Frame frame) {
      if (alternatives.eval(frame) instanceof ArrayValue array) {
        for (Value alternative : array.items()) {
          frame.query.budget.step();
          if (pattern.matches(alternative, frame) && next().run(frame)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean each(
      @Nullable Value collection, Pattern key, Pattern value, Frame frame, Step then) {
    return switch (collection) {
      case ArrayValue array -> eachOf(array.items(), key, value, frame, then);
      case ObjectValue object -> eachOf(object, key, value, frame, then);
      case SetValue set -> eachOf(set, key, value, frame, then);
      case null, default -> false;
    };
  }

  private static boolean eachOf(
      List<Value> items, Pattern key, Pattern value, Frame frame, Step then) {
    boolean keyMatters = !(key instanceof Pattern.Anything);
    for (int i = 0; i < items.size(); i++) {
      frame.query.budget.step();
      boolean fits = !keyMatters || key.matches(NumberValue.of(i), frame);
      if (fits && value.matches(items.get(i), frame) && then.run(frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean eachOf(
      ObjectValue object, Pattern key, Pattern value, Frame frame, Step then) {
    for (Map.Entry<Value, Value> member : object.sorted().entrySet()) {
      frame.query.budget.step();
      if (key.matches(member.getKey(), frame)
          && value.matches(member.getValue(), frame)
          && then.run(frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean eachOf(SetValue set, Pattern key, Pattern value, Frame frame, Step then) {
    for (Value item : set.items()) {
      frame.query.budget.step();
      if (key.matches(item, frame) && value.matches(item, frame) && then.run(frame)) {
        return true;
      }
    }
    return false;
  }
}
