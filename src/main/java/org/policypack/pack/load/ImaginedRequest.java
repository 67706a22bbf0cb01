package org.policypack.pack.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/**
 * A request of which something is chosen and the rest is open. Questions about it have names, such
 * as {@code user.tier} for whether it is there; the answers are values. Arrays have one element.
 */
final class ImaginedRequest {
  /** What is open and was asked first. */
  record Question(String name, List<Value> answers) {}

  private static final List<Value> YES_OR_NO = List.of(BooleanValue.TRUE, BooleanValue.FALSE);

  private final Map<String, Value> chosen = new HashMap<>();
  private @Nullable String missing;
  private @Nullable Question open;

  /** Makes an attribute missing, and none else; null makes all be as chosen. */
  void leaveOut(@Nullable String attribute) {
    missing = attribute;
  }

  /** Answers a question. */
  void choose(String name, Value answer) {
    chosen.put(name, answer);
  }

  /** Takes an answer back. */
  void forget(String name) {
    chosen.remove(name);
  }

  /** Forgets which question was open. */
  void clearOpen() {
    open = null;
  }

  /** The question that was asked first and has no answer, or null. */
  @Nullable Question open() {
    return open;
  }

  /** Whether an optional attribute is there. */
  Truth has(String attribute) {
    return attribute.equals(missing) ? Truth.FALSE : yes(attribute);
  }

  /** The answer to a question with two answers. */
  Truth yes(String name) {
    Value answer = choice(name, YES_OR_NO);
    return answer == null ? Truth.UNKNOWN : Truth.of(answer.equals(BooleanValue.TRUE));
  }

  /** The value of an attribute, or null while it is open. */
  @Nullable Value choice(String name, List<Value> answers) {
    Value answer = chosen.get(name);
    if (answer == null && open == null) {
      open = new Question(name, answers);
    }
    return answer;
  }
}
