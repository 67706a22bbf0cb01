package org.policypack.rego.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.TestOpas;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.source.SourceFile;

/** Every module of OPA's conformance cases is read, and printing and reading it changes nothing. */
class SyntaxConformanceTest {
  @Test
  void printingAndParsingIsTheIdentity() {
    List<String> problems = new ArrayList<>();
    int count = 0;
    for (ConformanceCase aCase : TestCases.all()) {
      for (String text : aCase.modules()) {
        count++;
        if (!usesFutureKeywords(text)) {
          problem(text).ifPresent(p -> problems.add(aCase.note() + ": " + p));
        }
      }
    }
    assertTrue(count > 2_000, "only " + count + " modules");
    assertEquals(List.of(), problems);
  }

  @Test
  void opaFmtLeavesWhatWePrint(
      @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder)
      throws IOException, InterruptedException {
    Path opa = TestOpas.any().path();
    int count = 0;
    for (ConformanceCase aCase : TestCases.all()) {
      for (String text : aCase.modules()) {
        Optional<Module> module = usesFutureKeywords(text) ? Optional.empty() : parsed(text);
        if (module.isPresent()) {
          String name = String.format("%04d.rego", count++);
          Files.writeString(folder.resolve(name), RegoPrinter.print(module.get()));
        }
      }
    }
    Path output = folder.resolve("changed.txt");
    new ProcessBuilder(opa.toString(), "fmt", "--list", ".")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    assertEquals("", Files.readString(output));
  }

  /** {@code and}, {@code or} and {@code not { … }} are keywords of the next version of Rego. */
  private static boolean usesFutureKeywords(String text) {
    return text.contains("import future.keywords") || text.contains("import rego.v2");
  }

  private static Optional<Module> parsed(String text) {
    return RegoParser.parse(SourceFile.of("module.rego", text)).module();
  }

  private static Optional<String> problem(String text) {
    Optional<Module> first = parsed(text);
    if (first.isEmpty()) {
      return Optional.of("not parsed");
    }
    String printed = RegoPrinter.print(first.get());
    Optional<Module> second = parsed(printed);
    if (second.isEmpty()) {
      return Optional.of("printed badly:\n" + printed);
    }
    boolean same =
        Meaning.of(first.get()).equals(Meaning.of(second.get()))
            && RegoPrinter.print(second.get()).equals(printed);
    return same ? Optional.empty() : Optional.of("changed:\n" + printed);
  }
}
