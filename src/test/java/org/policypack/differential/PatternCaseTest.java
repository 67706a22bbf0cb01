package org.policypack.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.engine.match.Patterns;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PatternOperator;
import org.policypack.rego.emit.pattern.CommandTranslation;
import org.policypack.rego.emit.pattern.GlobTranslation;
import org.policypack.text.CaseTable;
import org.policypack.text.CaseTable.Row;
import org.policypack.text.Command;
import org.policypack.text.Glob;

/** The authored cases of globs, commands and regular expressions, natively and on OPA. */
class PatternCaseTest {
  /** A question with the texts that the case says match; they come first. */
  record Case(Question question, int matching) {
    @Override
    public String toString() {
      return question.about();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            CaseTable.read("globs").stream().map(PatternCaseTest::glob),
            CaseTable.read("regexes").stream().map(PatternCaseTest::regex),
            CaseTable.read("commands").stream().map(PatternCaseTest::runs),
            CaseTable.read("commands").stream().map(PatternCaseTest::runsOnly))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void natively(Case authored) {
    BitSet expected = new BitSet();
    expected.set(0, authored.matching());
    assertEquals(expected, authored.question().hits(), authored.question().texts().toString());
  }

  @Test
  void onOpa() throws IOException {
    List<Question> questions = cases().map(Case::question).toList();
    for (OpaBinary opa : TestOpas.all()) {
      Differential.assertAgreement(opa, questions);
    }
  }

  static Stream<Row> translations() {
    return CaseTable.read("globs").stream().filter(row -> row.has("re2"));
  }

  @ParameterizedTest
  @MethodSource
  void translations(Row row) {
    Glob glob = Glob.parse(row.text("glob"), !row.flag("none"));
    assertEquals(
        row.text("re2"), GlobTranslation.toRe2(row.flag("ignore_case") ? glob.folded() : glob));
  }

  @Test
  void commandTranslations() {
    Command command = Command.parse("a.b $");
    assertEquals(
        "(?:^|[ \\t\\n;&|('\"\\x60])a\\.b[ \\t]+\\$(?:[ \\t\\n;&|('\"\\x60<>)]|$)",
        CommandTranslation.runs(command));
    assertEquals(
        "^[ \\t]*a\\.b[ \\t]+\\$(?:[ \\t](?:[^\\n;&|<>\\x60$]|\\$+[^\\n;&|<>\\x60$(])*\\$*)?$",
        CommandTranslation.runsOnly(command));
  }

  private static Case glob(Row row) {
    boolean ignoreCase = row.flag("ignore_case");
    Glob glob = Glob.parse(row.text("glob"), !row.flag("none"));
    String re2 = GlobTranslation.toRe2(ignoreCase ? glob.folded() : glob);
    return authored(PatternOperator.GLOB, row, row.text("glob"), re2, List.of("matches", "others"));
  }

  private static Case regex(Row row) {
    String regex = row.text("regex");
    return authored(PatternOperator.REGEX, row, regex, regex, List.of("matches", "others"));
  }

  private static Case runs(Row row) {
    String command = row.text("command");
    String re2 = CommandTranslation.runs(Command.parse(command));
    return authored(PatternOperator.RUNS, row, command, re2, List.of("runs", "others"));
  }

  private static Case runsOnly(Row row) {
    String command = row.text("command");
    String re2 = CommandTranslation.runsOnly(Command.parse(command));
    return authored(PatternOperator.RUNS_ONLY, row, command, re2, List.of("runs_only", "not_only"));
  }

  private static Case authored(
      PatternOperator operator, Row row, String pattern, String re2, List<String> members) {
    List<String> texts = new ArrayList<>();
    members.forEach(member -> texts.addAll(row.texts(member)));
    boolean ignoreCase = row.flag("ignore_case");
    Patterns patterns = Patterns.compile(operator, List.of(pattern), ignoreCase, !row.flag("none"));
    Question question =
        new Question(pattern, re2, ignoreCase, texts, text -> patterns.firstMatch(text) == 0);
    return new Case(question, row.texts(members.getFirst()).size());
  }
}
