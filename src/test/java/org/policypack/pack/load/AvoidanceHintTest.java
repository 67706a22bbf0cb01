package org.policypack.pack.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;

/** Who writes what the hint of {@code pack.avoidable} says gets rid of the warning. */
class AvoidanceHintTest {
  private static final Pattern SNIPPET = Pattern.compile("what its absence means with `(.*)`\\.");

  @TestFactory
  Stream<DynamicTest> theConditionsOfTheHintsAnswerThem() throws IOException {
    List<PackCase> avoidable =
        PackCase.bad().stream().filter(each -> !snippets(each.load()).isEmpty()).toList();
    assertTrue(avoidable.size() >= 4, "cases were found");
    return avoidable.stream().map(each -> CaseTest.of(each.folder(), () -> check(each)));
  }

  private static void check(PackCase each) throws IOException {
    StringBuilder pack = new StringBuilder(Files.readString(each.pack()));
    int rule = 0;
    for (String snippet : snippets(each.load())) {
      pack.append("  - id: absent-").append(++rule).append("\n    effect: deny\n    when:\n");
      pack.append("      ").append(snippet).append('\n');
    }
    LoadedPack answered = PackLoader.parse("pack.yaml", pack.toString().getBytes(UTF_8));
    assertEquals("", DiagnosticRenderer.render(answered.diagnostics()));
  }

  private static List<String> snippets(LoadedPack loaded) {
    return loaded.diagnostics().stream()
        .filter(d -> d.code().equals(Problem.AVOIDABLE.code()))
        .map(Diagnostic::hint)
        .map(hint -> SNIPPET.matcher(hint.orElseThrow()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .distinct()
        .toList();
  }
}
