package org.policypack.differential.packs;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/**
 * A request on which engines differ.
 *
 * @param answers what each engine says, by its name
 */
record Finding(Trial trial, Optional<Value> request, Map<String, Answer> answers) {
  /** The request as a line of a decision case. */
  String requestLine() {
    return request.map(JsonWriter::compact).orElse("(none)");
  }

  /** The pack, the request and all answers. */
  @Override
  public String toString() {
    String said =
        answers.entrySet().stream()
            .map(e -> e.getKey() + ":\n  " + told(e.getValue()))
            .collect(Collectors.joining("\n"));
    return trial.yaml() + "\nrequest:\n  " + requestLine() + "\n" + said + "\n";
  }

  private static String told(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> JsonWriter.canonical(decided.decision());
      case Answer.Failed failed -> failed.message();
    };
  }
}
