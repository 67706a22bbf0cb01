package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** References into {@code data}: where they lead, as a place and as a value. */
final class Places {
  private Places() {}

  /** Something that leads to a place in {@code data}. */
  abstract static class Way {
    /** The place, or null where there is nothing. */
    abstract @Nullable Spot spot(Frame frame);
  }

  /** A path of keys that are known when the plan is made. */
  static final class Fixed extends Way {
    private final RuleNode root;
    private final List<Value> path;
    private final Spot planned;

    /**
     * @param data the base documents that the plan is made with
     */
    Fixed(RuleNode root, Value data, List<Value> path) {
      this.root = root;
      this.path = List.copyOf(path);
      this.planned = planned(root, data, path);
    }

    private static Spot planned(RuleNode root, Value data, List<Value> path) {
      RuleNode node = root;
      Value base = data;
      for (Value key : path) {
        node = node == null ? null : node.child(key);
        base = base == null ? null : Spot.inBase(base, key);
      }
      return new Spot(node, base, null, true);
    }

    @Override
    @Nullable Spot spot(Frame frame) {
      if (frame.query.overlay == null) {
        return planned;
      }
      Spot spot = Spot.root(root, frame.query);
      for (Value key : path) {
        spot = spot == null ? null : spot.at(key, frame.query);
      }
      return spot;
    }

    /** The rules at the end of the path. */
    @Nullable RuleNode rules() {
      return planned.rules();
    }
  }

  /** A key behind another way. */
  static final class Keyed extends Way {
    private final Way way;
    private final Operand key;

    Keyed(Way way, Operand key) {
      this.way = way;
      this.key = key;
    }

    @Override
    @Nullable Spot spot(Frame frame) {
      Spot spot = way.spot(frame);
      Value at = spot == null ? null : key.eval(frame);
      return spot == null || at == null ? null : spot.at(at, frame.query);
    }
  }

  /** A place that a step found. */
  static final class Stored extends Way {
    private final int extra;

    Stored(int extra) {
      this.extra = extra;
    }

    @Override
    @Nullable Spot spot(Frame frame) {
      return (Spot) frame.extras[extra];
    }
  }

  /** The value of a place. */
  static final class Whole extends Operand {
    private final Way way;

    Whole(Way way) {
      this.way = way;
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Spot spot = way.spot(frame);
      return spot == null ? null : spot.value(frame.query);
    }
  }

  /** Keys behind a place below which no rules are. */
  static final class Below extends Operand {
    private final Way way;
    private final Operand[] keys;

    Below(Way way, List<Operand> keys) {
      this.way = way;
      this.keys = keys.toArray(Operand[]::new);
    }

    @Override
    @Nullable Value eval(Frame frame) {
      Spot spot = way.spot(frame);
      Value value = spot == null ? null : spot.value(frame.query);
      for (int i = 0; i < keys.length && value != null; i++) {
        Value key = keys[i].eval(frame);
        value = key == null || spot == null ? null : spot.inside(value, key);
      }
      return value;
    }
  }

  /** For each key of a place that looks like a pattern. */
  static final class Each extends Step {
    private final Way way;
    private final Pattern key;
    private final int extra;

    /**
     * @param extra where the place behind the key is stored
     */
    Each(Way way, Pattern key, int extra) {
      this.way = way;
      this.key = key;
      this.extra = extra;
    }

    @Override
    boolean run(Frame frame) {
      Spot spot = way.spot(frame);
      if (spot == null) {
        return false;
      }
      return spot.isTree() ? eachKey(spot, frame) : eachItem(spot, frame);
    }

    private boolean eachKey(Spot spot, Frame frame) {
      for (Value at : spot.keys(frame.query)) {
        frame.query.budget.step();
        if (key.matches(at, frame)) {
          Spot below = spot.at(at, frame.query);
          frame.extras[extra] = below;
          if (below != null && next().run(frame)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean eachItem(Spot spot, Frame frame) {
      Value whole = spot.value(frame.query);
      return switch (whole) {
        case ArrayValue array -> eachIndex(array, frame);
        case SetValue set -> eachMember(set, frame);
        case null, default -> eachKey(spot.withValue(whole), frame);
      };
    }

    private boolean eachIndex(ArrayValue array, Frame frame) {
      for (int i = 0; i < array.items().size(); i++) {
        if (found(NumberValue.of(i), array.items().get(i), frame)) {
          return true;
        }
      }
      return false;
    }

    private boolean eachMember(SetValue set, Frame frame) {
      for (Value item : set.items()) {
        if (found(item, item, frame)) {
          return true;
        }
      }
      return false;
    }

    private boolean found(Value at, Value value, Frame frame) {
      frame.query.budget.step();
      if (!key.matches(at, frame)) {
        return false;
      }
      frame.extras[extra] = Spot.ofValue(value);
      return next().run(frame);
    }
  }
}
