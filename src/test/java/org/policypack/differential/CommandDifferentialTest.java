package org.policypack.differential;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policypack.engine.match.Patterns;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PatternOperator;
import org.policypack.rego.emit.pattern.CommandTranslation;
import org.policypack.text.Command;

/** The scan for a command and its RE2 pattern mean one thing. */
class CommandDifferentialTest {
  private static final int TEXTS = 40;

  @ParameterizedTest
  @EnumSource(names = {"RUNS", "RUNS_ONLY"})
  void generatedCommands(PatternOperator operator) throws IOException {
    Randomness random = new Randomness(20_261_124);
    List<Question> questions =
        Stream.generate(() -> question(random, operator))
            .limit(Differential.PAIRS / TEXTS)
            .toList();
    Differential.assertTelling(questions);
    for (OpaBinary opa : TestOpas.all()) {
      Differential.assertAgreement(opa, questions);
    }
  }

  private static Question question(Randomness random, PatternOperator operator) {
    CommandSource source = new CommandSource(random);
    String command = source.command();
    Command words = Command.parse(command);
    String re2 =
        operator == PatternOperator.RUNS
            ? CommandTranslation.runs(words)
            : CommandTranslation.runsOnly(words);
    List<String> lines = Stream.generate(() -> source.line(command)).limit(TEXTS).toList();
    Patterns patterns = Patterns.compile(operator, List.of(command), false, true);
    return new Question(command, re2, false, lines, text -> patterns.firstMatch(text) == 0);
  }
}
