package org.policypack.rego.builtin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.opa.OpaBinary;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * What calls give: the JSON of a pair of the result's type and the result, the code of an error, or
 * {@code undefined}. Each call is a rule on a line of its own.
 */
final class CallAnswers {
  private static final int FIRST_LINE = 5;

  private CallAnswers() {}

  /** The module that makes the calls. */
  static String module(List<String> calls) {
    StringBuilder text = new StringBuilder("package calls\n\nid(i, x) := x\n\n");
    for (int i = 0; i < calls.size(); i++) {
      String call = calls.get(i).replaceAll("\\bid\\(", "id(" + i + ", ");
      text.append("r%d := [type_name(y), %s] if y := %s\n".formatted(i, shown(call), call));
    }
    return text.toString();
  }

  /** The result; OPA finds the failures of a document in another order each time. */
  private static String shown(String call) {
    return call.startsWith("json.match_schema(") ? "[y[0], sort(y[1])]" : "y";
  }

  /** The answers of the embedded engine. */
  static List<String> ours(List<String> calls) {
    SourceFile source = SourceFile.of("calls.rego", module(calls));
    ParseResult parsed = RegoParser.parse(source);
    CompileResult compiled =
        RegoEngine.compile(List.of(parsed.module().orElseThrow()), ObjectValue.EMPTY);
    PreparedRego rego =
        compiled.prepared().orElseThrow(() -> new AssertionError(refusal(compiled)));
    List<String> answers = new ArrayList<>();
    EvaluationOptions strict = EvaluationOptions.usual().strict();
    for (int i = 0; i < calls.size(); i++) {
      answers.add(ours(rego, "data.calls.r" + i, strict));
    }
    return answers;
  }

  private static String refusal(CompileResult compiled) {
    Diagnostic first = compiled.diagnostics().getFirst();
    return first + " " + first.span().location();
  }

  private static String ours(PreparedRego rego, String path, EvaluationOptions strict) {
    try {
      return switch (rego.evaluate(path, null, strict)) {
        case RegoResult.Defined defined -> GoJsonWriter.compact(defined.value());
        case RegoResult.Undefined none -> "undefined";
        case RegoResult.Failed failed -> failed.code();
      };
    } catch (RuntimeException | StackOverflowError e) {
      return "crash: " + e;
    }
  }

  /** The answers of OPA, all from one process. */
  static List<String> opas(OpaBinary opa, List<String> calls, Path folder) throws IOException {
    Path module = Files.writeString(folder.resolve("calls.rego"), module(calls));
    Process process =
        new ProcessBuilder(
                opa.path().toString(),
                "eval",
                "--timeout=60s",
                "--show-builtin-errors",
                "--format=json",
                "--data=" + module,
                "data.calls")
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!text.startsWith("{")) {
      throw new AssertionError(Files.readString(folder.resolve("errors")));
    }
    ObjectValue answer = (ObjectValue) JsonText.read(text);
    Map<Integer, String> errors = errors(answer);
    Value values = part(answer, "result", 0, "expressions", 0, "value");
    if (values == null) {
      throw new AssertionError(
          "OPA gave nothing: " + text.substring(0, Math.min(2_000, text.length())));
    }
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Value value = ((ObjectValue) values).get("r" + i);
      String error = errors.getOrDefault(i + FIRST_LINE, "undefined");
      answers.add(value == null ? error : GoJsonWriter.compact(value));
    }
    return answers;
  }

  private static Map<Integer, String> errors(ObjectValue answer) {
    Map<Integer, String> errors = new TreeMap<>();
    if (part(answer, "errors") instanceof ArrayValue array) {
      for (Value error : array.items()) {
        if (part(error, "location", "row") instanceof NumberValue row
            && part(error, "code") instanceof StringValue code) {
          errors.put((int) row.asLong(), code.text());
        }
      }
    }
    return errors;
  }

  private static @Nullable Value part(Value whole, Object... path) {
    @Nullable Value at = whole;
    for (Object key : path) {
      at =
          switch (at) {
            case ObjectValue object -> object.get((String) key);
            case ArrayValue array -> array.items().get((Integer) key);
            case null, default -> null;
          };
    }
    return at;
  }
}
