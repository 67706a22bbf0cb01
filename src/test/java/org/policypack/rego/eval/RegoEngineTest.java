package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** What the engine refuses, and how it ends what would not end. */
class RegoEngineTest {
  private static Module module(String rules) {
    return RegoParser.parse(SourceFile.of("test.rego", "package test\n\n" + rules + "\n"))
        .module()
        .orElseThrow();
  }

  private static CompileResult compile(String rules) {
    return RegoEngine.compile(List.of(module(rules)), ObjectValue.EMPTY);
  }

  private static RegoResult evaluate(String rules, String path, EvaluationOptions options) {
    return compile(rules).prepared().orElseThrow().evaluate(path, null, options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p if x == 1             | rego_unsafe_var_error | var x is unsafe
          p if not input.x[i]     | rego_unsafe_var_error | var i is unsafe
          p := x if x := foo(1)   | rego_type_error       | undefined function foo
          p := http.send({})      | rego_type_error       | function http.send is left out of policypack: it uses the network
          p := count(1, 2, 3)     | rego_type_error       | count: arity mismatch
          p if p                  | rego_recursion_error  | rule data.test.p is recursive: data.test.p -> data.test.p
          """)
  void refuses(String rule, String code, String message) {
    Diagnostic first = compile(rule).diagnostics().getFirst();
    assertEquals(code + ": " + message, first.code() + ": " + first.message());
    assertEquals(3, first.span().location().line());
  }

  @Test
  void namesBothEndsOfAConflict() {
    RegoResult result = evaluate("p := 1\n\np := 2", "data.test.p", EvaluationOptions.usual());
    RegoResult.Failed failed = assertInstanceOf(RegoResult.Failed.class, result);
    assertEquals("eval_conflict_error", failed.code());
    assertEquals(
        "rule data.test.p produced conflicting values:\n  1 at test.rego:3\n  2 at test.rego:5",
        failed.message());
    assertEquals(5, failed.span().location().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p := count([1 | some a in r; some b in r; some c in r])\n\nr := numbers.range(1, 10000)",
        "p := count(numbers.range(1, 1000000000000))",
        "p := count(net.cidr_expand(\"10.0.0.0/1\"))"
      })
  void endsWhatTakesTooLong(String rules) {
    RegoResult result =
        evaluate(rules, "data.test.p", EvaluationOptions.usual().withSteps(1_000_000));
    assertEquals("eval_budget_error", assertInstanceOf(RegoResult.Failed.class, result).code());
  }

  @Test
  void endsAChainOfRulesThatIsTooLong() {
    StringBuilder rules = new StringBuilder("p0 := 1\n");
    for (int i = 1; i <= 2_000; i++) {
      rules.append("\np").append(i).append(" := p").append(i - 1).append(" + 1\n");
    }
    RegoResult result = evaluate(rules.toString(), "data.test.p2000", EvaluationOptions.usual());
    assertEquals("eval_budget_error", assertInstanceOf(RegoResult.Failed.class, result).code());
  }

  @Test
  void comparesDeepInputWithoutFallingOver() {
    Value deep = BooleanValue.TRUE;
    for (int i = 0; i < 20_000; i++) {
      deep = ArrayValue.of(deep);
    }
    PreparedRego rego = compile("p if walk(input, [_, true])").prepared().orElseThrow();
    RegoResult result = rego.evaluate("data.test.p", deep);
    assertEquals("eval_budget_error", assertInstanceOf(RegoResult.Failed.class, result).code());
  }

  @Test
  void errorsOfBuiltinsAreUndefinedUnlessStrict() {
    String rule = "p if not regex.match(\"[\", \"x\")";
    EvaluationOptions usual = EvaluationOptions.usual();
    assertEquals(new RegoResult.Defined(BooleanValue.TRUE), evaluate(rule, "data.test.p", usual));
    RegoResult strict = evaluate(rule, "data.test.p", usual.strict());
    assertEquals("eval_builtin_error", assertInstanceOf(RegoResult.Failed.class, strict).code());
  }
}
