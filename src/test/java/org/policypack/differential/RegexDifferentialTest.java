package org.policypack.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /** RE2/J never returns where a pattern that ignores case names U+1C80 to U+1C88; texts may. */
  @Test
  void everyCharacterThatHasCase() throws IOException {
    List<String> characters =
        IntStream.rangeClosed(0, 0x1FFFF)
            .filter(c -> c < 0x3000 || c >= 0xA640)
            .filter(c -> c < 0xAC00 || c >= 0xFB00)
            .filter(c -> Character.getType(c) != Character.UNASSIGNED)
            .mapToObj(Character::toString)
            .toList();
    List<Question> questions =
        Stream.of("(?i)k", "(?i)[a-z]", "(?i)[^s]", "(?i)\\W", "(?i)[[:^upper:]]", "\\b.", "(?i)i")
            .map(pattern -> question(pattern, characters))
            .toList();
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
    return question(regex.pattern(), texts);
  }

  private static Question question(String pattern, List<String> texts) {
    Patterns patterns = Patterns.compile(PatternOperator.REGEX, List.of(pattern), false, true);
    return new Question(pattern, pattern, false, texts, text -> patterns.firstMatch(text) == 0);
  }
}
