package org.policypack.rego.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.TestOpas;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.source.SourceFile;

/** Every module of OPA's conformance cases is read, and printing and reading it changes nothing. */
class SyntaxConformanceTest {
  private static final Path CHANGED =
      Path.of("src/test/resources/rego/conformance/changed-by-fmt.txt");

  @Test
  void printingAndParsingIsTheIdentity() {
    List<String> problems = new ArrayList<>();
    int count = 0;
    for (ConformanceCase aCase : TestCases.all()) {
      for (String text : aCase.modules()) {
        count++;
        problem(text).ifPresent(p -> problems.add(aCase.note() + ": " + p));
      }
    }
    assertTrue(count > 2_000, "only " + count + " modules");
    assertEquals(List.of(), problems);
  }

  /**
   * A file names the cases whose modules {@code opa fmt} changes: it drops {@code if true}, writes
   * {@code lt(a, b)} as an operator, drops parentheses around memberships, and moves some comments.
   */
  @Test
  void opaFmtLeavesWhatWePrint(@TempDir Path folder) throws IOException, InterruptedException {
    Path opa = TestOpas.any().path();
    Map<String, String> notes = new HashMap<>();
    for (ConformanceCase aCase : TestCases.all()) {
      for (String text : aCase.modules()) {
        Optional<Module> module = parsed(text);
        if (module.isPresent()) {
          String name = String.format("%04d.rego", notes.size());
          Files.writeString(folder.resolve(name), RegoPrinter.print(module.get()));
          notes.put(name, aCase.category() + ": " + aCase.note().replaceAll("\\s+", " "));
        }
      }
    }
    Path output = Files.createTempFile("changed", ".txt");
    new ProcessBuilder(opa.toString(), "fmt", "--list", ".")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    Set<String> changed = new TreeSet<>();
    Files.readAllLines(output).forEach(name -> changed.add(notes.getOrDefault(name, name)));
    Files.delete(output);
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.write(CHANGED, changed);
    }
    assertEquals(new TreeSet<>(Files.readAllLines(CHANGED)), changed);
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
