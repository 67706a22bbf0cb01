package org.policypack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.policypack.engine.CompiledPolicy;
import org.policypack.request.JsonLines;
import org.policypack.request.JsonResult;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;

/**
 * Decides one request a line and prints one decision a line, in order. The n-th line printed always
 * answers the n-th line read; memory does not grow with their number.
 */
final class DecisionLines {
  /** So many lines may pass until a closed output is noticed. */
  private static final int CHECK_EVERY = 1000;

  private final CompiledPolicy policy;
  private final PrintStream out;

  DecisionLines(CompiledPolicy policy, PrintStream out) {
    this.policy = policy;
    this.out = out;
  }

  /**
   * What became of the lines.
   *
   * @param lines how many were read
   * @param refused how many of them were no requests
   */
  record Count(long lines, long refused) {}

  /** Decides every line, or as many as somebody reads. */
  Count decideAll(JsonLines requests) throws IOException {
    long refused = 0;
    long read = 0;
    for (Optional<JsonLines.Line> line = requests.next();
        line.isPresent();
        line = requests.next()) {
      read++;
      refused += line.get().result() instanceof JsonResult.Refused ? 1 : 0;
      out.print(JsonWriter.compact(answer(line.get())) + "\n");
      // Whoever waits for this answer before asking again must get it; checkError flushes.
      boolean look = requests.isDrained() || read % CHECK_EVERY == 0;
      if (look && out.checkError()) {
        break;
      }
    }
    return new Count(read, refused);
  }

  private ObjectValue answer(JsonLines.Line line) {
    return switch (line.result()) {
      case JsonResult.Parsed parsed -> policy.decide(parsed.value()).toValue();
      case JsonResult.Refused refused ->
          ObjectValue.builder()
              .put(
                  "error",
                  ObjectValue.builder()
                      .put("line", line.number())
                      .put("column", refused.column())
                      .put("message", refused.message())
                      .build())
              .build();
    };
  }
}
