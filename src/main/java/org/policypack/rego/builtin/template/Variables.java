package org.policypack.rego.builtin.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.policypack.rego.builtin.format.GoValue;

/** The variables of one run of a definition; the last one of a name counts. */
final class Variables {
  private record Slot(String name, GoValue value) {}

  private final List<Slot> slots = new ArrayList<>();
  private final LongConsumer meter;

  Variables(GoValue dot, LongConsumer meter) {
    this.meter = meter;
    push("$", dot);
  }

  int mark() {
    return slots.size();
  }

  void backTo(int mark) {
    slots.subList(mark, slots.size()).clear();
  }

  void push(String name, GoValue value) {
    slots.add(new Slot(name, value));
  }

  GoValue get(String name) {
    return slots.get(find(name)).value();
  }

  void set(String name, GoValue value) {
    slots.set(find(name), new Slot(name, value));
  }

  /** Sets the variable that was pushed last (1) or before that (2). */
  void setFromTop(int place, GoValue value) {
    int at = slots.size() - place;
    slots.set(at, new Slot(slots.get(at).name(), value));
  }

  private int find(String name) {
    for (int i = slots.size() - 1; i >= 0; i--) {
      if (slots.get(i).name().equals(name)) {
        meter.accept(slots.size() - i);
        return i;
      }
    }
    throw new TemplateException("undefined variable: " + name);
  }
}
