package org.policypack.opa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Asks OPA one query about many inputs in one process.
 *
 * <p>The inputs go through OPA's own input reader as the array {@code input.cases}, and each is
 * evaluated {@code with input as} its element, in a comprehension of its own, so that an input
 * without an answer leaves an empty array and not a gap. "No input at all" cannot be said that way
 * and gets a process without an input. One input that fails aborts the whole batch; then halves are
 * asked until the one that fails is alone.
 */
public final class OpaEngine {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** So many failing processes are enough to know that something is wrong; each costs 50 ms. */
  private static final int MOST_FAILURES = 100;

  private final OpaBinary binary;
  private final List<Path> files;
  private final Duration limit;

  private OpaEngine(OpaBinary binary, List<Path> files, Duration limit) {
    this.binary = binary;
    this.files = List.copyOf(files);
    this.limit = limit;
  }

  /**
   * An engine over modules and data files, which are read anew for each call.
   *
   * @param files modules end in {@code .rego}; anything else is data at the root
   */
  public static OpaEngine of(OpaBinary binary, List<Path> files) {
    return new OpaEngine(binary, files, LIMIT);
  }

  /** The same engine with another time limit for each process. */
  public OpaEngine withLimit(Duration each) {
    return new OpaEngine(binary, files, each);
  }

  /** The OPA that answers. */
  public OpaBinary binary() {
    return binary;
  }

  /**
   * Evaluates the query once for each input.
   *
   * @param query a reference such as {@code data.cavra.policy.decision}
   * @param inputs the inputs; an empty one means no input at all
   * @return as many answers, in the same order
   * @throws IOException where files cannot be read or a temporary folder cannot be written
   */
  public List<OpaAnswer> evaluate(String query, List<Optional<Value>> inputs) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return new Session(folder.path(), copyInto(folder.path()), query).answers(inputs);
    }
  }

  /** Copies the files under plain names: OPA reads meaning into colons of paths. */
  private List<String> copyInto(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      boolean module = file.getFileName().toString().endsWith(".rego");
      String name = "file" + names.size() + (module ? ".rego" : ".json");
      Files.copy(file, folder.resolve(name));
      names.add(name);
    }
    return names;
  }

  /** One call, with its folder and its count of failures. */
  private final class Session {
    private final Path folder;
    private final List<String> dataFiles;
    private final String query;
    private int failures;

    Session(Path folder, List<String> dataFiles, String query) {
      this.folder = folder;
      this.dataFiles = dataFiles;
      this.query = query;
    }

    List<OpaAnswer> answers(List<Optional<Value>> inputs) throws IOException {
      List<OpaAnswer> given = ofBatch(inputs.stream().flatMap(Optional::stream).toList());
      Optional<OpaAnswer> withoutInput =
          inputs.stream().anyMatch(Optional::isEmpty)
              ? Optional.of(withoutInput())
              : Optional.empty();
      List<OpaAnswer> all = new ArrayList<>();
      int next = 0;
      for (Optional<Value> input : inputs) {
        all.add(input.isPresent() ? given.get(next++) : withoutInput.orElseThrow());
      }
      return List.copyOf(all);
    }

    private OpaAnswer withoutInput() throws IOException {
      return switch (run("[d | d := " + query + "]", List.of())) {
        case Outcome.Answered answered -> answer(answered.value());
        case Outcome.Broken broken -> new OpaAnswer.Failed(broken.message());
      };
    }

    private List<OpaAnswer> ofBatch(List<Value> inputs) throws IOException {
      if (inputs.isEmpty()) {
        return List.of();
      }
      if (failures >= MOST_FAILURES) {
        return repeated("not asked: " + failures + " processes have failed before", inputs.size());
      }
      ObjectValue document = ObjectValue.builder().put("cases", new ArrayValue(inputs)).build();
      Files.writeString(folder.resolve("input.json"), JsonWriter.compact(document));
      String batch = "[v | some c in input.cases; v := [d | d := " + query + " with input as c]]";
      return switch (run(batch, List.of("--input", "input.json"))) {
        case Outcome.Answered answered -> answers(answered.value(), inputs.size());
        case Outcome.Broken broken -> afterFailure(broken, inputs);
      };
    }

    private List<OpaAnswer> afterFailure(Outcome.Broken broken, List<Value> inputs)
        throws IOException {
      failures++;
      if (inputs.size() == 1 || broken.concernsModule()) {
        return repeated(broken.message(), inputs.size());
      }
      int half = inputs.size() / 2;
      List<OpaAnswer> both = new ArrayList<>(ofBatch(inputs.subList(0, half)));
      both.addAll(ofBatch(inputs.subList(half, inputs.size())));
      return both;
    }

    private List<OpaAnswer> answers(Value value, int expected) {
      if (!(value instanceof ArrayValue answers) || answers.items().size() != expected) {
        return repeated("OPA gave another number of answers than it was asked for", expected);
      }
      return answers.items().stream().map(this::answer).toList();
    }

    private OpaAnswer answer(Value value) {
      return OpaOutput.at(value, 0)
          .<OpaAnswer>map(OpaAnswer.Defined::new)
          .orElseGet(OpaAnswer.Undefined::new);
    }

    private static List<OpaAnswer> repeated(String message, int times) {
      return Collections.nCopies(times, new OpaAnswer.Failed(message));
    }

    private Outcome run(String expression, List<String> input) throws IOException {
      List<String> arguments = new ArrayList<>(List.of("eval", "--format", "json"));
      dataFiles.forEach(name -> arguments.addAll(List.of("--data", name)));
      arguments.addAll(input);
      arguments.add(expression);
      return switch (OpaProcess.run(binary.path(), arguments, folder, limit)) {
        case OpaRun.Ended ended -> Outcome.of(ended);
        case OpaRun.NotEnded failed -> new Outcome.Broken("opa " + failed.reason());
      };
    }
  }

  private sealed interface Outcome {
    record Answered(Value value) implements Outcome {}

    record Broken(String message) implements Outcome {
      /** Whether no input can make a difference: the module itself is refused. */
      boolean concernsModule() {
        return message.startsWith("rego_");
      }
    }

    static Outcome of(OpaRun.Ended ended) {
      Optional<Value> document = OpaOutput.parse(ended.output());
      Optional<String> error = document.flatMap(OpaOutput::firstError);
      Optional<Value> value =
          document.flatMap(d -> OpaOutput.at(d, "result", 0, "expressions", 0, "value"));
      if (ended.exitCode() == 0 && error.isEmpty() && value.isPresent()) {
        return new Answered(value.get());
      }
      return new Broken(error.orElseGet(() -> lastWords(ended)));
    }

    private static String lastWords(OpaRun.Ended ended) {
      String first = ended.errors().lines().findFirst().orElse("it wrote nothing");
      return "opa ended with code " + ended.exitCode() + ": " + first;
    }
  }
}
