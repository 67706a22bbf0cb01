package org.policypack.differential.rego;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policypack.differential.packs.OpaProgram;
import org.policypack.opa.OpaBinary;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Many modules in few runs of OPA. A run that fails names the files at fault; it is repeated
 * without them, so each further stage of the compiler costs one run, and each module whose query
 * ends one more.
 */
final class RealOpa {
  /** In place of a code where OPA itself breaks down: with a panic, or an error without a code. */
  static final String PANIC = "panic";

  private final OpaProgram opa;

  RealOpa(OpaBinary binary, Path folder) {
    this.opa = new OpaProgram(binary, folder);
  }

  /** The outcomes by the space of each trial. */
  Map<String, Outcome> of(List<Trial> trials) throws IOException {
    Map<String, Outcome> outcomes = new HashMap<>();
    opa.start();
    Map<String, Trial> open = new LinkedHashMap<>();
    for (Trial trial : trials) {
      opa.write(trial.space() + ".rego", trial.text());
      open.put(trial.space(), trial);
    }
    while (!open.isEmpty() && round(open, outcomes, this::check)) {}
    while (!open.isEmpty() && round(open, outcomes, this::eval)) {}
    return outcomes;
  }

  /**
   * The outcome of one trial in runs of its own: an error of another module in an early stage hides
   * what later stages would say of this one.
   */
  Outcome alone(Trial trial) throws IOException {
    return of(List.of(trial)).getOrDefault(trial.space(), new Outcome.Undefined());
  }

  private interface Run {
    OpaProgram.Ended of(Map<String, Trial> open, Map<String, Outcome> outcomes) throws IOException;
  }

  /** Takes out what fails; false where nothing does, or nothing is left. */
  private boolean round(Map<String, Trial> open, Map<String, Outcome> outcomes, Run run)
      throws IOException {
    OpaProgram.Ended ended = run.of(open, outcomes);
    if (ended.well()) {
      return false;
    }
    Map<String, Outcome.Errors> failed =
        isPanic(ended.text())
            ? new TreeMap<>(Map.of("", new Outcome.Errors(Set.of(PANIC), "")))
            : failures(ended.text());
    Outcome.Errors nameless = failed.get("");
    failed.keySet().retainAll(open.keySet());
    if (open.size() == 1 && nameless != null) {
      failed.merge(open.keySet().iterator().next(), nameless, Outcome.Errors::with);
    } else if (failed.isEmpty()) {
      askHalves(open, outcomes, ended.text());
      return false;
    }
    outcomes.putAll(failed);
    open.keySet().removeAll(failed.keySet());
    return true;
  }

  /** Some errors of OPA have no place, so nothing but fewer modules tells whose they are. */
  private void askHalves(Map<String, Trial> open, Map<String, Outcome> outcomes, String text)
      throws IOException {
    List<Trial> all = List.copyOf(open.values());
    if (all.size() == 1) {
      throw new IllegalStateException("OPA fails without a reason: " + text);
    }
    open.clear();
    outcomes.putAll(of(all.subList(0, all.size() / 2)));
    outcomes.putAll(of(all.subList(all.size() / 2, all.size())));
  }

  private OpaProgram.Ended check(Map<String, Trial> open, Map<String, Outcome> outcomes)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("check", "--max-errors", "0", "--format", "json"));
    open.keySet().forEach(space -> arguments.add(space + ".rego"));
    return opa.run(arguments, "");
  }

  private OpaProgram.Ended eval(Map<String, Trial> open, Map<String, Outcome> outcomes)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("eval", "--format", "json", "--stdin"));
    Map<Value, Value> data = new LinkedHashMap<>();
    open.forEach(
        (space, trial) -> {
          arguments.addAll(List.of("--data", space + ".rego"));
          data.put(StringValue.of(space), trial.data());
        });
    opa.write("data.json", JsonWriter.compact(ObjectValue.of(data)));
    arguments.addAll(List.of("--data", "data.json"));
    OpaProgram.Ended ended = opa.run(arguments, query(open));
    if (ended.well()) {
      read(ended.text(), open, outcomes);
    }
    return ended;
  }

  private static String query(Map<String, Trial> open) {
    return open.values().stream()
        .map(trial -> JsonWriter.quote(trial.space()) + ": [d | d := " + asked(trial) + "]")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String asked(Trial trial) {
    return trial.path()
        + trial.input().map(input -> " with input as " + JsonWriter.compact(input)).orElse("");
  }

  private static void read(String text, Map<String, Trial> open, Map<String, Outcome> outcomes) {
    Value results = at(at(at(at(at(parse(text), "result"), 0), "expressions"), 0), "value");
    for (String space : open.keySet()) {
      List<Value> found = items(at(results, space));
      outcomes.put(
          space,
          found.isEmpty() ? new Outcome.Undefined() : new Outcome.Document(found.getFirst()));
    }
  }

  private static boolean isPanic(String text) {
    return text.contains("goroutine ") && text.contains("panic");
  }

  private static Map<String, Outcome.Errors> failures(String text) {
    Map<String, Set<String>> codes = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Value error : items(at(parse(text.substring(text.indexOf('{'))), "errors"))) {
      Value file = at(at(error, "location"), "file");
      String space = file instanceof StringValue s ? s.text().replace(".rego", "") : "";
      codes.computeIfAbsent(space, s -> new TreeSet<>()).add(code(error));
      Object row = at(at(error, "location"), "row");
      texts.merge(
          space,
          row + ": " + code(error) + ": " + string(at(error, "message")),
          (a, b) -> a + "; " + b);
    }
    Map<String, Outcome.Errors> failures = new TreeMap<>();
    codes.forEach(
        (space, found) ->
            failures.put(space, new Outcome.Errors(found, texts.getOrDefault(space, ""))));
    return failures;
  }

  private static String code(Value error) {
    return at(error, "code") instanceof StringValue code ? code.text() : PANIC;
  }

  private static String string(Value value) {
    return value instanceof StringValue s ? s.text() : String.valueOf(value);
  }

  private static Value at(Value value, String key) {
    Value found = value instanceof ObjectValue o ? o.get(key) : null;
    return found == null ? ObjectValue.EMPTY : found;
  }

  private static Value at(Value value, int index) {
    return items(value).size() > index ? items(value).get(index) : ObjectValue.EMPTY;
  }

  private static List<Value> items(Value value) {
    return value instanceof ArrayValue a ? a.items() : List.of();
  }

  private static Value parse(String text) {
    return switch (StrictJson.parse(text)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused ->
          throw new IllegalStateException(
              refused + ": " + text.substring(0, Math.min(text.length(), 2000)));
    };
  }
}
