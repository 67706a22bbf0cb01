package org.policypack.differential.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaVersion;
import org.policypack.pack.ReservedNames;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Many packs with many requests each in one OPA process; packs alone where that fails. */
final class OpaBatch implements Engine {
  /** No request at all, which needs a process without an input. */
  private static final Optional<Value> ABSENT = Optional.empty();

  private final OpaProgram opa;

  OpaBatch(OpaBinary binary, Path folder) {
    this.opa = new OpaProgram(binary, folder);
  }

  @Override
  public String name() {
    return "opa " + opa.binary().version();
  }

  @Override
  public List<List<Answer>> decide(List<Trial> trials) throws IOException {
    List<Trial> asked = trials.stream().filter(t -> !t.requests().isEmpty()).toList();
    Map<String, List<Answer>> answers = new HashMap<>();
    Reply together = ask(asked);
    for (Trial trial : asked) {
      String name = trial.regoPackage();
      answers.put(name, together.answers().getOrDefault(name, List.of()));
      if (together.failure().isPresent()) {
        answers.put(name, alone(trial));
      }
    }
    return trials.stream().map(t -> answers.getOrDefault(t.regoPackage(), List.of())).toList();
  }

  private record Reply(Map<String, List<Answer>> answers, Optional<String> failure) {
    static Reply failed(String message) {
      return new Reply(Map.of(), Optional.of(message));
    }
  }

  private List<Answer> alone(Trial trial) throws IOException {
    Reply together = ask(List.of(trial));
    if (together.failure().isEmpty()) {
      return together.answers().getOrDefault(trial.regoPackage(), List.of());
    }
    if (trial.requests().size() == 1) {
      return List.of(new Answer.Failed(together.failure().get()));
    }
    int half = trial.requests().size() / 2;
    List<Answer> answers = new ArrayList<>(alone(trial.with(trial.requests().subList(0, half))));
    answers.addAll(alone(trial.with(trial.requests().subList(half, trial.requests().size()))));
    return answers;
  }

  private Reply ask(List<Trial> trials) throws IOException {
    List<Trial> withAbsent = trials.stream().filter(t -> t.requests().contains(ABSENT)).toList();
    opa.start();
    OpaProgram.Ended without = run(withAbsent, t -> "[d | d := " + asked(t) + "]", List.of());
    if (!without.well()) {
      return Reply.failed(without.text());
    }
    String input = opa.write("input.json", JsonWriter.compact(requests(trials)));
    OpaProgram.Ended with = run(trials, OpaBatch::each, List.of("--input", input));
    return with.well()
        ? new Reply(answers(trials, parse(without.text()), parse(with.text())), Optional.empty())
        : Reply.failed(with.text());
  }

  private OpaProgram.Ended run(List<Trial> trials, Function<Trial, String> asked, List<String> more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("eval", "--format", "raw", "--stdin"));
    for (Trial trial : trials) {
      arguments.addAll(List.of("--data", opa.write(trial.regoPackage() + ".rego", trial.module())));
    }
    arguments.addAll(List.of("--data", opa.write("data.json", JsonWriter.compact(data(trials)))));
    arguments.addAll(more);
    return opa.run(arguments, query(trials, asked));
  }

  private static String asked(Trial trial) {
    return trial.pack().decisionQuery();
  }

  private static String each(Trial trial) {
    return "[v | some c in input["
        + JsonWriter.quote(trial.regoPackage())
        + "]; v := [d | d := "
        + asked(trial)
        + " with input as c]]";
  }

  private static String query(List<Trial> trials, Function<Trial, String> asked) {
    return trials.stream()
        .map(t -> JsonWriter.quote(t.regoPackage()) + ": " + asked.apply(t))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static ObjectValue requests(List<Trial> trials) {
    ObjectValue.Builder requests = ObjectValue.builder();
    for (Trial trial : trials) {
      List<Value> given = trial.requests().stream().flatMap(Optional::stream).toList();
      requests.put(trial.regoPackage(), new ArrayValue(given));
    }
    return requests.build();
  }

  private static ObjectValue data(List<Trial> trials) {
    Map<Value, Value> all = new LinkedHashMap<>();
    for (Trial trial : trials) {
      if (trial.data().get(ReservedNames.DATA_ROOT) instanceof ObjectValue own) {
        all.putAll(own.members());
      }
    }
    return ObjectValue.builder().put(ReservedNames.DATA_ROOT, ObjectValue.of(all)).build();
  }

  private static Map<String, List<Answer>> answers(List<Trial> trials, Value without, Value with) {
    Map<String, List<Answer>> answers = new HashMap<>();
    for (Trial trial : trials) {
      boolean asked = trial.requests().contains(ABSENT);
      Answer absent = asked ? answer(under(without, trial)) : new Answer.Failed("not asked");
      Deque<Value> next = new ArrayDeque<>(items(under(with, trial)));
      answers.put(
          trial.regoPackage(),
          trial.requests().stream()
              .map(request -> request.isPresent() ? answer(next.remove()) : absent)
              .toList());
    }
    return answers;
  }

  private static Value under(Value answers, Trial trial) {
    Value found = answers instanceof ObjectValue o ? o.get(trial.regoPackage()) : null;
    if (found == null) {
      throw new IllegalStateException("OPA's answer has no " + trial.regoPackage());
    }
    return found;
  }

  private static List<Value> items(Value value) {
    return value instanceof ArrayValue a ? a.items() : List.of();
  }

  private static Answer answer(Value value) {
    return items(value).size() == 1
        ? new Answer.Decided(items(value).getFirst())
        : new Answer.Failed("undefined");
  }

  private static Value parse(String text) {
    return switch (StrictJson.parse(text)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** What {@code opa check --strict} has against the modules. */
  String refused(List<Trial> trials) throws IOException {
    return runOn(List.of("check", "--strict"), trials);
  }

  /** The modules that {@code opa fmt} would write in another way; older ones have other ways. */
  String reformatted(List<Trial> trials) throws IOException {
    return runOn(List.of("fmt", "--list"), trials);
  }

  private String runOn(List<String> command, List<Trial> trials) throws IOException {
    opa.start();
    List<String> line = new ArrayList<>(command);
    for (Trial trial : trials) {
      line.add(opa.write(trial.regoPackage() + ".rego", trial.module()));
    }
    return opa.run(line, "").text();
  }

  OpaVersion version() {
    return opa.binary().version();
  }
}
