package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;

/** Modules that OPA's own checks double their work for with each level or rule; all end here. */
class CompileTimeTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void comprehensionsInEachOther() {
    int levels = 60;
    assertAccepted("p := " + "[x | x := ".repeat(levels) + "1" + "]".repeat(levels));
  }

  @Test
  void templatesInEachOther() {
    int levels = 40;
    assertAccepted("p := " + "$\"{".repeat(levels) + "1" + "}\"".repeat(levels));
  }

  @Test
  void objectsThatShareParts() {
    String rules =
        IntStream.range(1, 60)
            .mapToObj(i -> "r%d := {\"a\": r%d, \"b\": r%d}".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining("\n"));
    assertAccepted("r0 := input.x\n" + rules + "\np := count(r59)");
  }

  @Test
  void longCircleOfRules() {
    int rules = 3_000;
    String text =
        IntStream.range(0, rules)
            .mapToObj(i -> "r%d := r%d".formatted(i, (i + 1) % rules))
            .collect(Collectors.joining("\n"));
    assertEquals("rego_recursion_error", firstCode(text));
  }

  private static void assertAccepted(String rules) {
    assertEquals("", firstCode(rules));
  }

  private static String firstCode(String rules) {
    SourceFile source = SourceFile.of("hostile.rego", "package hostile\n\n" + rules + "\n");
    CompileResult result =
        assertTimeoutPreemptively(
            LONG,
            () ->
                RegoEngine.compile(
                    List.of(RegoParser.parse(source).module().orElseThrow()), ObjectValue.EMPTY));
    return result.diagnostics().isEmpty() ? "" : result.diagnostics().getFirst().code();
  }
}
