package org.policypack.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

class OpaEngineTest {
  private static final String MODULE =
      """
      package p

      size := "big" if input.n > 5

      size := "huge" if input.n > 100

      echo := input

      default absent := false

      absent if not any_input

      any_input if input == input
      """;

  @TempDir Path folder;

  static Stream<OpaBinary> opas() {
    return TestOpas.all().stream();
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void tellsUndefinedFromFailedForEachCase(OpaBinary opa) throws IOException {
    List<String> cases = List.of("{'n': 6}", "{'n': 1}", "{'n': 101}", "{}", "7", "{'n': 7}");
    List<OpaAnswer> answers = ask(opa, "data.p.size", cases);
    assertEquals(json("'big'"), answers.get(0));
    assertEquals(new OpaAnswer.Undefined(), answers.get(1));
    String conflict = assertInstanceOf(OpaAnswer.Failed.class, answers.get(2)).message();
    assertTrue(conflict.startsWith("eval_conflict_error: "), conflict);
    assertEquals(new OpaAnswer.Undefined(), answers.get(3));
    assertEquals(new OpaAnswer.Undefined(), answers.get(4));
    assertEquals(json("'big'"), answers.get(5));
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void asksWithoutInputWhereThereIsNone(OpaBinary opa) throws IOException {
    List<String> cases = List.of("null", "", "{}", "");
    assertEquals(
        List.of(json("false"), json("true"), json("false"), json("true")),
        ask(opa, "data.p.absent", cases));
    assertEquals(
        List.of(json("null"), new OpaAnswer.Undefined()),
        ask(opa, "data.p.echo", List.of("null", "")));
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void survivesWhatStopsTheProcess(OpaBinary opa) throws IOException {
    List<OpaAnswer> answers =
        ask(opa, "data.p.size", List.of("{'n': 6}", "{'n': 1e999999999}", "{'n': 8}"));
    assertEquals(json("'big'"), answers.get(0));
    assertInstanceOf(OpaAnswer.Failed.class, answers.get(1));
    assertEquals(json("'big'"), answers.get(2));
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void keepsTheOrderOfManyCases(OpaBinary opa) throws IOException {
    List<Optional<Value>> inputs = new ArrayList<>();
    IntStream.range(0, 2_000).forEach(i -> inputs.add(Optional.of(NumberValue.of(i))));
    inputs.add(1_000, Optional.empty());
    List<OpaAnswer> answers = engine(opa, MODULE).evaluate("data.p.echo", inputs);
    for (int i = 0; i < inputs.size(); i++) {
      OpaAnswer expected =
          inputs.get(i).<OpaAnswer>map(OpaAnswer.Defined::new).orElse(new OpaAnswer.Undefined());
      assertEquals(expected, answers.get(i));
    }
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void failsAllCasesOfARefusedModule(OpaBinary opa) throws IOException {
    List<OpaAnswer> answers =
        engine(opa, "package p\n\nsize := {\n")
            .evaluate("data.p.size", inputs(List.of("1", "2", "")));
    assertEquals(3, answers.size());
    for (OpaAnswer answer : answers) {
      String message = assertInstanceOf(OpaAnswer.Failed.class, answer).message();
      assertTrue(message.startsWith("rego_parse_error: "), message);
    }
  }

  @NeedsOpa
  @ParameterizedTest
  @MethodSource("opas")
  void readsDataFilesAtTheRoot(OpaBinary opa) throws IOException {
    Path module = Files.writeString(folder.resolve("m.rego"), "package p\n\nx := data.q.list\n");
    Path data = Files.writeString(folder.resolve("any:name.json"), "{\"q\": {\"list\": [1]}}");
    OpaEngine engine = OpaEngine.of(opa, List.of(module, data));
    assertEquals(List.of(json("[1]")), engine.evaluate("data.p.x", List.of(Optional.empty())));
  }

  @Test
  void givesUpAfterManyFailures() throws IOException {
    OpaEngine broken = engine(program("exit 3"), MODULE);
    List<OpaAnswer> answers =
        broken.evaluate("data.p.size", inputs(Stream.generate(() -> "1").limit(500).toList()));
    assertTrue(answers.stream().allMatch(OpaAnswer.Failed.class::isInstance));
    assertEquals(
        new OpaAnswer.Failed("opa ended with code 3: it wrote nothing"), answers.getFirst());
    assertEquals(
        new OpaAnswer.Failed("not asked: 100 processes have failed before"), answers.getLast());
  }

  @Test
  void stopsAProcessThatDoesNotEnd() throws IOException {
    OpaEngine slow = engine(program("exec sleep 600"), MODULE).withLimit(Duration.ofMillis(100));
    assertEquals(
        List.of(new OpaAnswer.Failed("opa was stopped after 0.1 s")),
        slow.evaluate("data.p.size", inputs(List.of("1"))));
  }

  @Test
  void refusesAnswersThatAreNotOneForEachCase() throws IOException {
    String oneAnswer = "echo '{\"result\": [{\"expressions\": [{\"value\": [[1]]}]}]}'";
    List<OpaAnswer> answers =
        engine(program(oneAnswer), MODULE).evaluate("data.p.size", inputs(List.of("1", "2")));
    assertTrue(answers.stream().allMatch(OpaAnswer.Failed.class::isInstance));
  }

  @Test
  void doesNotHandOnVariablesThatSetFlags() {
    Map<String, String> variables =
        new HashMap<>(Map.of("OPA_EVAL_STRICT_BUILTIN_ERRORS", "true", "PATH", "/bin"));
    OpaProcess.dropFlags(variables);
    assertEquals(Map.of("PATH", "/bin"), variables);
  }

  private List<OpaAnswer> ask(OpaBinary opa, String query, List<String> cases) throws IOException {
    return engine(opa, MODULE).evaluate(query, inputs(cases));
  }

  private OpaEngine engine(OpaBinary opa, String module) throws IOException {
    return OpaEngine.of(opa, List.of(Files.writeString(folder.resolve("m.rego"), module)));
  }

  private OpaBinary program(String body) throws IOException {
    Path path = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new OpaBinary(path, OpaVersion.OLDEST);
  }

  private static List<Optional<Value>> inputs(List<String> cases) {
    return cases.stream().map(text -> OpaOutput.parse(text.replace('\'', '"'))).toList();
  }

  private static OpaAnswer json(String text) {
    return new OpaAnswer.Defined(OpaOutput.parse(text.replace('\'', '"')).orElseThrow());
  }
}
