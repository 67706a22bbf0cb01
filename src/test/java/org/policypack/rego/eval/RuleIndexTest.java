package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The index leaves out rules that cannot hold, and no other. */
class RuleIndexTest {
  private static final List<String> SPOTS = List.of("input.a", "input.b.c", "input[\"d\"][0]");
  private static final List<Value> VALUES =
      List.of(
          StringValue.of("x"),
          StringValue.of("y"),
          NumberValue.of(1),
          NumberValue.parse("1.0"),
          NullValue.NULL,
          BooleanValue.FALSE,
          new ArrayValue(List.of(NumberValue.of(1))),
          ObjectValue.of(Map.of(StringValue.of("k"), NumberValue.of(1))));

  private static PreparedRego prepared(String rules) {
    SourceFile source = SourceFile.of("test.rego", "package test\n\n" + rules);
    return RegoEngine.compile(
            List.of(RegoParser.parse(source).module().orElseThrow()), ObjectValue.EMPTY)
        .prepared()
        .orElseThrow();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** The same rules again with {@code alias} for {@code input}, which the index does not read. */
  @ParameterizedTest
  @MethodSource("seeds")
  void findsAllRulesThatHold(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("alias := input\n\n");
    int rules = 1 + random.nextInt(30);
    for (int i = 0; i < rules; i++) {
      String body = body(random);
      String value = text(pick(random));
      text.append("read contains %d if {%n%s}%n%n".formatted(i, body));
      text.append("all contains %d if {%n%s}%n%n".formatted(i, body.replace("input", "alias")));
      text.append("f(x, 0) if x == %s%n%nf(%s, 1) := true%n%n".formatted(value, value));
      text.append("g(x, i) if {%n  [x, i] in [[%s, 0], [%s, 1]]%n}%n%n".formatted(value, value));
    }
    text.append("read contains [v, i] if {\n  some i, v in input.d\n  f(v, i)\n}\n\n");
    text.append("all contains [v, i] if {\n  some i, v in input.d\n  g(v, i)\n}\n");
    PreparedRego rego = prepared(text.toString());
    for (int i = 0; i < 40; i++) {
      Value input = input(random);
      assertEquals(
          rego.evaluate("data.test.all", input),
          rego.evaluate("data.test.read", input),
          () -> text(input) + "\n" + text);
    }
  }

  private static String body(Random random) {
    StringBuilder body = new StringBuilder("  true\n");
    for (int count = random.nextInt(4); count > 0; count--) {
      String spot = SPOTS.get(random.nextInt(SPOTS.size()));
      String value = text(pick(random));
      String condition =
          switch (random.nextInt(4)) {
            case 0 -> spot + " == " + value;
            case 1 -> value + " == " + spot;
            case 2 -> spot + " in [" + value + ", " + text(pick(random)) + "]";
            default -> spot + " = " + value;
          };
      body.append("  ").append(condition).append('\n');
    }
    return body.toString();
  }

  private static ObjectValue input(Random random) {
    return ObjectValue.of(
        Map.of(
            StringValue.of(random.nextInt(8) == 0 ? "other" : "a"),
            pick(random),
            StringValue.of("b"),
            ObjectValue.of(Map.of(StringValue.of("c"), pick(random))),
            StringValue.of("d"),
            new ArrayValue(List.of(pick(random), pick(random)))));
  }

  private static String text(Value value) {
    return JsonWriter.compact(value);
  }

  private static Value pick(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  /** Each rule that is asked costs three steps; the budget allows for a few, not for all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p contains N if {\n some _ in [1, 2, 3]\n input.a == \"vN\"\n}",
        "p contains N if {\n some _ in [1, 2, 3]\n \"vN\" == input.a\n}",
        "p contains N if {\n some _ in [1, 2, 3]\n input.a = \"vN\"\n}",
        "p contains N if {\n some _ in [1, 2, 3]\n input.a in {\"vN\", \"wN\"}\n}",
        "p contains N if {\n some _ in [1, 2, 3]\n input.b.c == 1\n input.a == \"vN\"\n}",
        "f(x) := N if {\n some _ in [1, 2, 3]\n x == \"vN\"\n}",
        "f(x) := N if {\n some _ in [1, 2, 3]\n x in [\"vN\"]\n}",
        "f(\"vN\") := N if some _ in [1, 2, 3]",
      })
  void asksOnlyRulesThatMayHold(String form) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 500).forEach(i -> text.append(form.replace("N", "" + i)).append("\n\n"));
    boolean function = form.startsWith("f");
    PreparedRego rego = prepared(text + (function ? "p contains f(input.a)" : ""));
    Value input =
        ObjectValue.of(
            Map.of(
                StringValue.of("a"),
                StringValue.of("v7"),
                StringValue.of("b"),
                ObjectValue.of(Map.of(StringValue.of("c"), NumberValue.of(1)))));
    RegoResult result =
        rego.evaluate("count(data.test.p)", input, EvaluationOptions.usual().withSteps(50));
    assertEquals(new RegoResult.Defined(NumberValue.of(1)), result);
  }
}
