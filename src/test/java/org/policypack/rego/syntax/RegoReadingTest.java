package org.policypack.rego.syntax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaTools;
import org.policypack.opa.TestOpas;
import org.policypack.source.SourceFile;

/** Modules that print as they were read, and modules that are refused with an expected message. */
class RegoReadingTest {
  private static final Path PRINTED = Path.of("src/test/resources/rego/print");
  private static final Path REFUSED = Path.of("src/test/resources/rego/refused");

  @TestFactory
  Stream<DynamicTest> printsWhatWasRead() throws IOException {
    return modules(PRINTED).map(file -> CaseTest.of(file, () -> printed(file)));
  }

  private static void printed(Path file) throws IOException {
    String text = Files.readString(file);
    ParseResult parsed = RegoParser.parse(SourceFile.of(file.getFileName().toString(), text));
    assertEquals(List.of(), parsed.diagnostics());
    assertEquals(text, RegoPrinter.print(parsed.module().orElseThrow()));
  }

  @NeedsOpa
  @TestFactory
  Stream<DynamicTest> opaFmtLeavesIt() throws IOException {
    OpaTools opa = new OpaTools(TestOpas.any());
    return modules(PRINTED)
        .map(
            file ->
                CaseTest.of(file, () -> assertEquals("", opa.formatDiff(Files.readString(file)))));
  }

  /** With {@code -Dpolicy.rewrite=true} the expected messages are written anew. */
  @TestFactory
  Stream<DynamicTest> refuses() throws IOException {
    return modules(REFUSED).map(file -> CaseTest.of(file, () -> refused(file)));
  }

  private static void refused(Path file) throws IOException {
    String name = file.getFileName().toString();
    ParseResult parsed = parsedWithRoom(SourceFile.of(name, Files.readString(file)));
    assertFalse(parsed.module().isPresent());
    String message = DiagnosticRenderer.render(parsed.diagnostics());
    Path golden = file.resolveSibling(name.replace(".rego", ".txt"));
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.writeString(golden, message);
    }
    assertEquals(expected, message);
  }

  /**
   * Parses where the stack is larger than what the parser's own limit of nesting needs, also where
   * code is not compiled yet; else the stack would be that limit, at a place that differs.
   */
  private static ParseResult parsedWithRoom(SourceFile source) {
    FutureTask<ParseResult> parse = new FutureTask<>(() -> RegoParser.parse(source));
    new Thread(null, parse, "parser", 16L << 20).start();
    return assertDoesNotThrow(() -> parse.get());
  }

  private static Stream<Path> modules(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".rego")).sorted().toList().stream();
    }
  }
}
