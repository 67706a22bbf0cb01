package org.policypack.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.cases.CaseTest;
import org.policypack.value.JsonWriter;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the language and the export know about OPA, asked of the real one, so that an upgrade of OPA
 * shows what moved. Each file under {@code opa-facts} is a topic:
 *
 * <pre>
 * fact: one sentence
 * module: the module of the cases that have none of their own (`module` or `modules`)
 * cases:
 *   - name, query
 *     input: the text of the input file; left out for no input; `&lt;ff&gt;` is a bad byte with `raw: true`
 *     data: the text of a data file
 *     zone: the time zone of the host
 *     expect: canonical JSON, `undefined`, `error CODE`, `panic`, `refused` (the process ends
 *       without an answer) or `index N` (so many rules are entered)
 *     but: versions that differ, each with what it gives
 * </pre>
 */
@NeedsOpa
class OpaFactsTest {
  private static final Path FACTS = Path.of("src/test/resources/opa-facts");
  private static final Pattern MATCHED = Pattern.compile("\\(matched (\\d+) rule");

  @TempDir Path folder;

  static Stream<OpaBinary> opas() {
    return TestOpas.all().stream();
  }

  @TestFactory
  Stream<DynamicContainer> facts() throws IOException {
    List<Path> topics;
    try (Stream<Path> files = Files.list(FACTS)) {
      topics = files.sorted().toList();
    }
    assertTrue(topics.size() >= 30, "facts are missing");
    return topics.stream()
        .map(topic -> DynamicContainer.dynamicContainer(topic.getFileName().toString(), of(topic)));
  }

  @ParameterizedTest
  @MethodSource("opas")
  void optimisingRewritesTheModule(OpaBinary opa) throws IOException {
    String module = "package f\n\np if {\n\tq\n\tinput.x == 1\n}\n\nq if input.y == 2\n";
    Path source = Files.writeString(folder.resolve("m.rego"), module);
    assertTrue(bundle(opa, source, "-O=0").contains(module));
    assertTrue(!bundle(opa, source, "-O=1").contains(module));
  }

  private String bundle(OpaBinary opa, Path source, String level) throws IOException {
    Path bundle = folder.resolve("bundle.tar.gz");
    start(
        opa,
        List.of("build", level, "-e", "f/p", "-o", bundle.toString(), source.toString()),
        folder,
        Optional.empty());
    try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(bundle))) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Stream<DynamicTest> of(Path file) {
    Map<?, ?> topic = read(file);
    assertTrue(topic.get("fact") instanceof String, file + " states no fact");
    return list(topic, "cases").stream()
        .map(each -> new HashMap<Object, Object>((Map<?, ?>) each))
        .peek(each -> inherit(each, topic))
        .flatMap(each -> TestOpas.all().stream().map(opa -> test(file, each, opa)));
  }

  private static Map<?, ?> read(Path file) {
    try {
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void inherit(Map<Object, Object> fact, Map<?, ?> topic) {
    if (!fact.containsKey("modules")) {
      Object module = fact.getOrDefault("module", topic.get("module"));
      fact.put("modules", module == null ? List.of() : List.of(module));
    }
  }

  private static DynamicTest test(Path file, Map<?, ?> fact, OpaBinary opa) {
    String version = opa.version().text();
    String expected =
        fact.get("but") instanceof Map<?, ?> but && but.get(version) instanceof String other
            ? other
            : text(fact, "expect").orElseThrow();
    String name = fact.get("name") + " [" + version + "]";
    return CaseTest.of(
        name,
        file + ", " + name,
        () -> assertEquals(expected, ask(opa, fact, expected.startsWith("index "))));
  }

  private static String ask(OpaBinary opa, Map<?, ?> fact, boolean explained) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      List<String> arguments = new ArrayList<>(List.of("eval", "--format"));
      arguments.addAll(explained ? List.of("pretty", "--explain", "full") : List.of("json"));
      arguments.addAll(files(folder.path(), fact));
      arguments.add(text(fact, "query").orElseThrow());
      OpaRun.Ended ended = start(opa, arguments, folder.path(), text(fact, "zone"));
      return explained ? entered(ended.output()) : answer(ended);
    }
  }

  private static List<String> files(Path folder, Map<?, ?> fact) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (Object module : list(fact, "modules")) {
      String name = "module" + arguments.size() + ".rego";
      Files.writeString(folder.resolve(name), (String) module);
      arguments.addAll(List.of("--data", name));
    }
    if (text(fact, "data").isPresent()) {
      Files.writeString(folder.resolve("data.json"), text(fact, "data").get());
      arguments.addAll(List.of("--data", "data.json"));
    }
    if (text(fact, "input").isPresent()) {
      Files.write(folder.resolve("input.json"), inputBytes(fact));
      arguments.addAll(List.of("--input", "input.json"));
    }
    return arguments;
  }

  private static byte[] inputBytes(Map<?, ?> fact) {
    String input = text(fact, "input").orElseThrow();
    return Boolean.TRUE.equals(fact.get("raw"))
        ? input.replace("<ff>", "\u00ff").getBytes(StandardCharsets.ISO_8859_1)
        : input.getBytes(StandardCharsets.UTF_8);
  }

  private static OpaRun.Ended start(
      OpaBinary opa, List<String> arguments, Path folder, Optional<String> zone)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(opa.path().toString()));
    command.addAll(arguments);
    Path errors = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    OpaProcess.dropFlags(builder.environment());
    zone.ifPresent(name -> builder.environment().put("TZ", name));
    Process process = builder.redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new OpaRun.Ended(process.exitValue(), output, Files.readString(errors));
  }

  private static String entered(String trace) {
    Matcher matched = MATCHED.matcher(trace);
    assertTrue(matched.find(), trace);
    return "index " + matched.group(1);
  }

  private static String answer(OpaRun.Ended ended) {
    if (ended.errors().startsWith("panic")) {
      return "panic";
    }
    var document = OpaOutput.parse(ended.output());
    if (document.isEmpty()) {
      return "refused";
    }
    Optional<String> error = OpaOutput.firstError(document.get());
    return error
        .map(message -> "error " + message.substring(0, message.indexOf(':')))
        .orElseGet(
            () ->
                OpaOutput.at(document.get(), "result", 0, "expressions", 0, "value")
                    .map(JsonWriter::canonical)
                    .orElse("undefined"));
  }

  private static List<?> list(Map<?, ?> fact, String key) {
    return fact.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> text(Map<?, ?> fact, String key) {
    return fact.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
