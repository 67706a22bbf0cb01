package org.policypack.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.cases.CaseTest;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.engine.DecisionCase;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.Origin;
import org.policypack.fixture.TestCase;
import org.policypack.fixture.TestLoader;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaTools;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoNames;
import org.policypack.rego.emit.RegoTests;
import org.policypack.rego.eval.RegoResult;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;

/** The tests beside an exported module hold, and run every line of it. */
class ExportedTestsTest {
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");
  private static final String UNREACHED = "unreached.txt";
  private static final List<Path> ROOTS =
      List.of(
          Path.of("packs"),
          Path.of("src/test/resources/decisions"),
          Path.of("src/test/resources/packs/good"));

  @TestFactory
  Stream<DynamicTest> runEveryLineOnTheEmbeddedEngine() throws IOException {
    return folders().stream().map(folder -> CaseTest.of(folder, () -> embed(folder)));
  }

  private static void embed(Path folder) throws IOException {
    PolicyPack pack = pack(folder);
    RegoExport export = RegoEmitter.emit(pack);
    RegoTests tests = ExampleSelection.tests(pack, export, cases(folder, pack));
    String unreached = String.join("\n", unreached(export, tests));
    if (REWRITE && !unreached.equals(expectedUnreached(folder))) {
      Files.writeString(folder.resolve(UNREACHED), unreached + "\n");
      fail("rewritten: " + folder.resolve(UNREACHED));
    }
    assertEquals(expectedUnreached(folder), unreached, folder::toString);
  }

  /** The lines that no test runs; a test that does not hold is an error. */
  private static Set<String> unreached(RegoExport export, RegoTests tests) {
    ModuleCoverage coverage = ModuleCoverage.of(export.moduleFileName(), export.moduleText());
    ModuleCoverage.Runs runs = coverage.with(export.data(), tests.text());
    String path = "data." + String.join(".", tests.module().packagePath()) + ".";
    RegoResult holds = new RegoResult.Defined(BooleanValue.TRUE);
    for (String name : tests.names()) {
      runs.covers(
          path + name,
          null,
          result -> {
            assertEquals(holds, result, name);
            return true;
          });
    }
    List<String> lines = Arrays.asList(export.moduleText().split("\n"));
    return coverage.open().stream()
        .map(part -> part.location().line())
        .sorted()
        .map(line -> lines.get(line - 1).strip())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What no request of a case reaches stands beside it; there is none of it in packs that ship. */
  private static String expectedUnreached(Path folder) throws IOException {
    Path file = folder.resolve(UNREACHED);
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  @NeedsOpa
  @TestFactory
  Stream<DynamicTest> runEveryLineOnOpa(@TempDir Path temporary) throws IOException {
    List<Path> folders = folders();
    return TestOpas.all().stream()
        .flatMap(
            opa ->
                folders.stream()
                    .map(
                        folder ->
                            CaseTest.of(
                                opa.version() + " " + folder.getFileName(),
                                opa.version() + " " + folder,
                                () -> ask(opa, folder, temporary))));
  }

  private static void ask(OpaBinary opa, Path folder, Path temporary) throws IOException {
    Path exported = temporary.resolve(opa.version() + "-" + folder.toString().replace('/', '-'));
    write(folder, exported);
    Run check = run(opa, exported, "check", "--strict", "--bundle", ".");
    assertEquals("", check.output());
    Run run = run(opa, exported, "test", "--bundle", "--coverage", "--format", "json", ".");
    assertEquals(0, run.exitCode(), run::output);
    if (expectedUnreached(folder).isEmpty()) {
      assertEquals(NumberValue.of(100), json(run.output()).get("coverage"), run::output);
    }
  }

  @NeedsOpa
  @TestFactory
  Stream<DynamicTest> areAsOpaWritesThem() throws IOException {
    OpaTools opa =
        new OpaTools(Collections.max(TestOpas.all(), Comparator.comparing(OpaBinary::version)));
    return folders().stream()
        .map(
            folder ->
                CaseTest.of(
                    folder,
                    () -> {
                      PolicyPack pack = pack(folder);
                      RegoTests tests =
                          ExampleSelection.tests(pack, RegoEmitter.emit(pack), cases(folder, pack));
                      assertEquals("", opa.formatDiff(tests.text()));
                    }));
  }

  /** A test that passes whatever the module says would be worth nothing. */
  @NeedsOpa
  @Test
  void aFailingCaseNamesItself(@TempDir Path temporary) throws IOException {
    Path exported = temporary.resolve("export");
    write(Path.of("packs/cavra-ai-agent-baseline"), exported);
    Path module = exported.resolve("cavra_policy.rego");
    String text = Files.readString(module);
    String edited =
        text.replace("input.action_type == \"read_file\"", "input.action_type == \"x\"");
    Files.writeString(module, edited);
    for (OpaBinary opa : TestOpas.all()) {
      Run run = run(opa, exported, "test", "--bundle", "-v", ".");
      assertEquals(2, run.exitCode());
      assertTrue(
          run.output().contains("data.cavra.policy_test.test_block_env_read: FAIL"), run.output());
    }
  }

  private static void write(Path folder, Path exported) throws IOException {
    PolicyPack pack = pack(folder);
    RegoExport export = RegoEmitter.emit(pack);
    RegoTests tests = ExampleSelection.tests(pack, export, cases(folder, pack));
    Files.createDirectories(exported);
    Files.writeString(exported.resolve(export.moduleFileName()), export.moduleText());
    Files.writeString(exported.resolve(RegoNames.DATA_FILE), export.dataText());
    Files.writeString(exported.resolve(tests.fileName()), tests.text());
  }

  /** What OPA wrote, both streams, and its exit code. */
  private record Run(int exitCode, String output) {}

  private static Run run(OpaBinary opa, Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(opa.path().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(process.waitFor(), output);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectValue json(String text) {
    return StrictJson.parse(text) instanceof JsonResult.Parsed(ObjectValue object)
        ? object
        : fail(text);
  }

  private static List<Path> folders() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> folders = Files.list(root)) {
        all.addAll(folders.sorted().toList());
      }
    }
    return all;
  }

  private static PolicyPack pack(Path folder) {
    LoadedPack loaded = PackLoader.load(folder.resolve("pack.yaml"));
    return loaded
        .pack()
        .orElseThrow(() -> new AssertionError(DiagnosticRenderer.render(loaded.diagnostics())));
  }

  /** The cases of the pack's tests, or the requests beside it, or those that follow from it. */
  private static CaseSet cases(Path folder, PolicyPack pack) throws IOException {
    return CaseSet.of(
        pack,
        Files.exists(folder.resolve("requests.jsonl"))
            ? requests(new DecisionCase(folder))
            : TestLoader.load(pack, folder.resolve("pack.yaml")).cases());
  }

  private static List<TestCase> requests(DecisionCase each) throws IOException {
    List<TestCase> cases = new ArrayList<>();
    for (String request : each.requests()) {
      cases.add(
          new TestCase(
              "request " + (cases.size() + 1),
              Origin.AUTHORED,
              Optional.ofNullable(DecisionCase.read(request)),
              ObjectValue.EMPTY,
              Span.none()));
    }
    return cases;
  }
}
