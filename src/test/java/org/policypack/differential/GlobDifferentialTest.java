package org.policypack.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policypack.engine.match.Patterns;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PatternOperator;
import org.policypack.rego.emit.pattern.GlobTranslation;
import org.policypack.text.Glob;

/** The automaton and the RE2 pattern of a glob mean one thing. */
class GlobDifferentialTest {
  private static final int TEXTS = 20;

  @Test
  void generatedGlobs() throws IOException {
    Randomness random = new Randomness(20_261_122);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < Differential.PAIRS / TEXTS; i++) {
      questions.add(question(random, i % 4 != 0, i % 3 == 0));
    }
    Differential.assertTelling(questions);
    for (OpaBinary opa : TestOpas.all()) {
      Differential.assertAgreement(opa, questions);
    }
  }

  private static Question question(Randomness random, boolean separator, boolean ignoreCase) {
    GlobSource source = new GlobSource(random);
    Glob glob = source.glob(separator);
    Glob meant = ignoreCase ? glob.folded() : glob;
    List<String> texts = Stream.generate(() -> source.near(glob)).limit(TEXTS).toList();
    Patterns patterns =
        Patterns.compile(PatternOperator.GLOB, List.of(glob.pattern()), ignoreCase, separator);
    return new Question(
        glob.pattern(),
        GlobTranslation.toRe2(meant),
        ignoreCase,
        texts,
        text -> patterns.firstMatch(text) == 0);
  }
}
