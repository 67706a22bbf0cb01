package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Steps that tell the observer of a query something and always hold. */
final class Observed {
  private Observed() {}

  /** An expression is reached. */
  static final class Ran extends Step.Once {
    private final Span span;

    Ran(Span span) {
      this.span = span;
    }

    @Override
    boolean holds(Frame frame) {
      Observer observer = frame.query.budget.observer;
      if (observer != null) {
        observer.ran(span);
      }
      return true;
    }
  }

  /** A case of a test begins; one whose name is undefined is none. */
  static final class Case extends Step.Once {
    private final List<Operand> keys;

    Case(List<Operand> keys) {
      this.keys = List.copyOf(keys);
    }

    @Override
    boolean holds(Frame frame) {
      Observer observer = frame.query.budget.observer;
      if (observer == null) {
        return true;
      }
      List<Value> path = new ArrayList<>();
      for (Operand key : keys) {
        Value value = key.eval(frame);
        if (value == null) {
          return false;
        }
        path.add(value);
      }
      observer.testCase(path);
      return true;
    }
  }
}
