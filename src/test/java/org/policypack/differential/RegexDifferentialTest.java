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

/** Whatever the portable subset takes, RE2/J and Go read alike. */
class RegexDifferentialTest {
  private static final int TEXTS = 20;

  @Test
  void generatedRegexes() throws IOException {
    Randomness random = new Randomness(20_261_123);
    List<Question> questions =
        Stream.generate(() -> question(random)).limit(Differential.PAIRS / TEXTS).toList();
    Differential.assertTelling(questions);
    for (OpaBinary opa : TestOpas.all()) {
      Differential.assertAgreement(opa, questions);
    }
  }

  private static Question question(Randomness random) {
    RegexSource.Regex regex = RegexSource.regex(random);
    List<String> texts = new ArrayList<>(List.of("", "\n", regex.sample()));
    while (texts.size() < TEXTS) {
      String near = random.changed(random.changed(regex.sample()));
      texts.add(random.oneIn(3) ? random.text(2) + near + random.text(2) : near);
    }
    Patterns patterns =
        Patterns.compile(PatternOperator.REGEX, List.of(regex.pattern()), false, true);
    return new Question(
        regex.pattern(), regex.pattern(), false, texts, text -> patterns.firstMatch(text) == 0);
  }
}
