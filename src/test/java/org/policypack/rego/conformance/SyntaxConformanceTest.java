package org.policypack.rego.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.source.SourceFile;

/** Every module of OPA's conformance cases is read, and printing and reading it changes nothing. */
class SyntaxConformanceTest {
  @Test
  void printingAndParsingIsTheIdentity() {
    Optional<List<ConformanceCase>> cases = ConformanceCases.load();
    assumeTrue(
        cases.isPresent() || "1".equals(System.getenv("POLICY_REQUIRE_OPA")),
        "no Go module of OPA");
    List<String> problems = new ArrayList<>();
    int modules = 0;
    for (ConformanceCase aCase : cases.orElseThrow()) {
      if (aCase.category().equals("logic_operators")) continue;
      for (String text : aCase.modules()) {
        modules++;
        problem(aCase, text).ifPresent(problems::add);
      }
    }
    assertFalse(modules == 0, "no modules found");
    System.out.println(problems.size() + " of " + modules);
    problems.forEach(System.out::println);
    assertEquals(List.of(), problems);
  }

  private static Optional<String> problem(ConformanceCase aCase, String text) {
    ParseResult first = RegoParser.parse(SourceFile.of(aCase.note(), text));
    if (first.module().isEmpty()) {
      return Optional.of(
          aCase.category()
              + ": "
              + aCase.note()
              + ": "
              + first.diagnostics().getFirst().message()
              + " AT "
              + first.diagnostics().getFirst().span());
    }
    String printed = RegoPrinter.print(first.module().get());
    ParseResult second = RegoParser.parse(SourceFile.of(aCase.note(), printed));
    Optional<Module> again = second.module();
    if (again.isEmpty()) {
      return Optional.of(
          aCase.note() + ": printed badly: " + second.diagnostics() + "\n" + printed);
    }
    try {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/fmt/" + Math.abs((aCase.note() + text).hashCode()) + ".rego"),
          printed);
    } catch (Exception e) {
      throw new RuntimeException(e);
    }
    String reprinted = RegoPrinter.print(again.get());
    return reprinted.equals(printed)
        ? Optional.empty()
        : Optional.of(aCase.note() + ": differs\n" + printed + "---\n" + reprinted);
  }
}
