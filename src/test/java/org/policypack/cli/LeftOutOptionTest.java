package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/** Each option of OPA's command is one of ours, or is told to be left out; and no other is. */
@NeedsOpa
class LeftOutOptionTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/eval-opa");
  private static final Pattern FLAG = Pattern.compile("(?m)^ +(?:(-\\w), )? *(--[\\w-]+)");

  @ParameterizedTest
  @CsvSource({"eval, eval", "test, rego-unit"})
  void theTableTellsWhatIsLeft(String theirs, String ours) throws IOException {
    OpaBinary opa = TestOpas.any();
    Assumptions.assumeTrue(opa.version().text().equals("1.22.2"), opa.version().text());

    Set<String> missing = optionsOfOpa(opa, theirs);
    missing.removeAll(options(ours));

    Set<String> told = new TreeSet<>();
    LeftOutOption.ALL.stream()
        .filter(option -> option.command().equals(ours))
        .forEach(option -> told.addAll(option.names()));
    assertEquals(missing, told);
  }

  private static Set<String> optionsOfOpa(OpaBinary opa, String command) throws IOException {
    Set<String> names = new TreeSet<>();
    FLAG.matcher(TwoRuns.opa(opa, FOLDER, command + " --help").output())
        .results()
        .flatMap(flag -> Stream.of(flag.group(1), flag.group(2)))
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }

  private static Set<String> options(String command) {
    return Objects.requireNonNull(Commands.tree(HelpTest.nothing()).getSubcommands().get(command))
        .getCommandSpec()
        .optionsMap()
        .keySet();
  }
}
