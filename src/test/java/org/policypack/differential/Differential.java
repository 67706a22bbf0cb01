package org.policypack.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.policypack.opa.OpaAnswer;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaEngine;
import org.policypack.value.ArrayValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Compares what our side answers with RE2/J and with OPA, thousands of pairs in one process. */
final class Differential {
  /**
   * How many pairs of a pattern and a text a test holds against each engine: {@code policy.pairs}.
   */
  static final int PAIRS = Integer.getInteger("policy.pairs", 20_000);

  /** So many questions go through one process. */
  private static final int BATCH = 2_000;

  private static final Path MODULE = Path.of("src/test/resources/differential/match.rego");

  private Differential() {}

  /** Fails with the first disagreements, each ready to be tried by hand. */
  static void assertAgreement(OpaBinary opa, List<Question> questions) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int start = 0; start < questions.size(); start += BATCH) {
      List<Question> batch = questions.subList(start, Math.min(questions.size(), start + BATCH));
      List<Value> answers = ask(opa, batch);
      for (int i = 0; i < batch.size(); i++) {
        compare(batch.get(i), answers.get(i), wrong);
      }
    }
    assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " disagreements");
  }

  /** Fails where generated questions nearly all have one answer: they would say nothing. */
  static void assertTelling(List<Question> questions) {
    long pairs = questions.stream().mapToLong(question -> question.texts().size()).sum();
    long hits = questions.stream().mapToLong(question -> question.hits().cardinality()).sum();
    assertTrue(hits > pairs / 5 && hits < pairs * 4 / 5, hits + " hits in " + pairs + " pairs");
  }

  private static void compare(Question question, Value answer, List<String> wrong) {
    if (answer instanceof NullValue) {
      wrong.add(question.about() + ": OPA refuses " + StringValue.of(question.re2()));
      return;
    }
    BitSet ours = question.hits();
    BitSet re2j = question.hitsOfRe2j();
    BitSet opas = new BitSet();
    for (Value hit : ((ArrayValue) answer).items()) {
      opas.set((int) ((NumberValue) hit).asLong());
    }
    for (int i = 0; i < question.texts().size(); i++) {
      if (ours.get(i) != opas.get(i) || re2j.get(i) != opas.get(i)) {
        wrong.add(
            "%s as %s on %s: ours %s, RE2/J %s, OPA %s"
                .formatted(
                    question.about(),
                    StringValue.of(question.re2()),
                    StringValue.of(question.texts().get(i)),
                    ours.get(i),
                    re2j.get(i),
                    opas.get(i)));
      }
    }
  }

  private static List<Value> ask(OpaBinary opa, List<Question> questions) throws IOException {
    Value input =
        ObjectValue.builder()
            .put(
                "questions",
                new ArrayValue(questions.stream().<Value>map(Question::toValue).toList()))
            .build();
    List<OpaAnswer> answers =
        OpaEngine.of(opa, List.of(MODULE))
            .evaluate("data.differential.answers", List.of(Optional.of(input)));
    return switch (answers.getFirst()) {
      case OpaAnswer.Defined(ArrayValue items) when items.items().size() == questions.size() ->
          items.items();
      case OpaAnswer.Defined other -> throw new AssertionError("not an answer each: " + other);
      case OpaAnswer.Undefined none -> throw new AssertionError("no answer");
      case OpaAnswer.Failed(String message) -> throw new AssertionError(message);
    };
  }
}
