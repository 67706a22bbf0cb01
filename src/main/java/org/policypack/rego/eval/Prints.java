package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.builtin.RegoText;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Writes a line for every combination of the values of its arguments; it always holds. */
final class Prints extends Step.Once {
  private final Operand[] arguments;

  /**
   * @param arguments for each argument the set of its values; an empty one is undefined
   */
  Prints(List<Operand> arguments) {
    this.arguments = arguments.toArray(Operand[]::new);
  }

  @Override
  boolean holds(Frame frame) {
    Observer reader = frame.query.budget.observer;
    if (reader != null) {
      print(frame, new String[arguments.length], 0, reader);
    }
    return true;
  }

  private void print(Frame frame, String[] words, int at, Observer reader) {
    frame.query.budget.step();
    if (at == arguments.length) {
      reader.print(String.join(" ", words));
      return;
    }
    boolean any = false;
    if (arguments[at].eval(frame) instanceof SetValue set) {
      for (Value value : set.items()) {
        any = true;
        words[at] = RegoText.inTemplate(value);
        print(frame, words, at + 1, reader);
      }
    }
    if (!any) {
      words[at] = "<undefined>";
      print(frame, words, at + 1, reader);
    }
  }
}
