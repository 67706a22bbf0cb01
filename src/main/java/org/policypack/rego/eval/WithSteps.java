package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The steps under a {@code with}: they see another query. */
final class WithSteps {
  private WithSteps() {}

  /** One {@code with target as value}. */
  sealed interface Change {
    /** A place in the input. */
    record OfInput(List<StringValue> path, Operand value) implements Change {}

    /** A place in the data. */
    record OfData(List<StringValue> path, Operand value) implements Change {}

    /** A place in the data that is undefined then, since a function takes it. */
    record OfDataByFunction(List<StringValue> path) implements Change {}

    /** A place with a key that is no string; there is none such. */
    record OfNoPlace(Span target, Operand value) implements Change {}

    /** A function in the place of another. */
    record OfFunction(String name, Replacement replacement) implements Change {}

    /** A value in the place of a function. */
    record OfFunctionByValue(String name, Operand value) implements Change {}
  }

  /** Makes the changes, runs the inner steps, which end in {@link Leave}, and takes them back. */
  static final class Enter extends Step {
    private final List<Change> changes;
    private final int extra;
    private Step inner = End.STOP;

    /**
     * @param extra where the query outside is kept
     */
    Enter(List<Change> changes, int extra) {
      this.changes = List.copyOf(changes);
      this.extra = extra;
    }

    void linkInner(Step first) {
      inner = first;
    }

    @Override
    boolean run(Frame frame) {
      QueryState outside = frame.query;
      QueryState inside = changed(frame);
      if (inside == null) {
        return false;
      }
      frame.extras[extra] = outside;
      frame.query = inside;
      boolean enough = inner.run(frame);
      frame.query = outside;
      return enough;
    }

    private @Nullable QueryState changed(Frame frame) {
      QueryState query = frame.query;
      Draft input = new Draft(query.input);
      Draft data = new Draft(query.data);
      List<List<StringValue>> replaced = new ArrayList<>();
      Map<String, Replacement> replacements =
          query.replacements == null ? new HashMap<>() : new HashMap<>(query.replacements);
      Span nowhere = null;
      for (Change change : changes) {
        switch (change) {
          case Change.OfInput c -> {
            Value value = c.value().eval(frame);
            if (value == null) {
              return null;
            }
            input.put(c.path(), value);
          }
          case Change.OfData c -> {
            Value value = c.value().eval(frame);
            if (value == null) {
              return null;
            }
            data.put(c.path(), value);
            replaced.add(c.path());
          }
          case Change.OfDataByFunction c -> replaced.add(c.path());
          case Change.OfNoPlace c -> {
            if (c.value().eval(frame) == null) {
              return null;
            }
            nowhere = c.target();
          }
          case Change.OfFunction c -> replacements.put(c.name(), c.replacement());
          case Change.OfFunctionByValue c -> {
            Value value = c.value().eval(frame);
            if (value == null) {
              return null;
            }
            replacements.put(c.name(), new Replacement.Constant(value));
          }
        }
      }
      if (nowhere != null) {
        throw new RegoFailure("eval_conflict_error", "bad document path", nowhere);
      }
      return new QueryState(
          input.value(),
          Objects.requireNonNull(data.value()),
          Overlay.with(query.overlay, replaced),
          replacements.isEmpty() ? null : replacements,
          query.budget,
          query.known.length);
    }
  }

  /** Goes on behind the {@code with}, where the changes do not hold. */
  static final class Leave extends Step {
    private final Enter enter;

    Leave(Enter enter) {
      this.enter = enter;
    }

    @Override
    boolean run(Frame frame) {
      QueryState inside = frame.query;
      QueryState outside = (QueryState) frame.extras[enter.extra];
      if (outside == null) {
        throw new IllegalStateException("with was left before it was entered");
      }
      frame.query = outside;
      boolean enough = enter.next().run(frame);
      frame.query = inside;
      frame.extras[enter.extra] = outside;
      return enough;
    }
  }
}
