package org.policypack.rego.eval;

import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/** The variables of one evaluation of a rule, a function or a query. */
final class Frame {
  /** The variables; what a slot holds is meaningful only where the plan says that it is bound. */
  final @Nullable Value[] slots;

  /** What belongs to the evaluation but is no value: half-built collections, places in data. */
  final @Nullable Object[] extras;

  final Collector collector;

  /** The query as this point of the rule sees it; {@code with} changes it for a while. */
  QueryState query;

  Frame(Shape shape, Collector collector, QueryState query) {
    this.slots = new Value[shape.slots()];
    this.extras = new Object[shape.extras()];
    this.collector = collector;
    this.query = query;
  }

  /** What becomes of a solution. */
  @FunctionalInterface
  interface Collector {
    /** Takes a solution; true ends the search. */
    boolean collect(Frame frame);
  }

  /** How large a frame is. */
  record Shape(int slots, int extras) {}
}
