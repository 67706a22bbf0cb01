package org.policypack.rego.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/**
 * Generated calls of all builtin functions, on the embedded engine and on OPA. {@code policy.calls}
 * says how many calls of each function, {@code policy.seed} starts another series, {@code
 * policy.builtins} is a pattern of the functions to call.
 */
class BuiltinDifferentialTest {
  private static final int CALLS = Integer.getInteger("policy.calls", 20);
  private static final long SEED = Long.getLong("policy.seed", 20_261_122);
  private static final String NAMES = System.getProperty("policy.builtins", ".*");
  private static final int BATCH = 4_000;

  /** Different each time, or of the language, or not allowed in modules. */
  private static final Set<String> UNFIT =
      Set.of(
          "all",
          "any",
          "cast_array",
          "cast_boolean",
          "cast_null",
          "cast_object",
          "cast_set",
          "cast_string",
          "eq",
          "net.cidr_overlap",
          "opa.runtime",
          "rand.intn",
          "re_match",
          "set_diff",
          "time.now_ns",
          "trace",
          "uuid.rfc4122",
          "walk");

  private static final Path DIFFERENCES =
      Path.of("src/test/resources/rego/builtin/differences.txt");

  @TempDir Path folder;

  private final OpaBinary opa = TestOpas.any();

  @BeforeEach
  void onlyTheVersionThatIsFollowed() {
    Assumptions.assumeTrue(opa.version().text().equals("1.22.2"), opa.version().text());
  }

  private static List<Builtin> called() {
    return fit().stream().filter(builtin -> builtin.name().matches(NAMES)).toList();
  }

  private static List<Builtin> fit() {
    return Builtins.all().stream()
        .filter(builtin -> !UNFIT.contains(builtin.name()))
        .filter(builtin -> !builtin.name().startsWith("internal."))
        .sorted(Comparator.comparing(Builtin::name))
        .toList();
  }

  @Test
  void eachArgumentOfTheFileIsOne() throws IOException {
    Set<String> arguments = new TreeSet<>();
    for (Builtin builtin : fit()) {
      for (int i = 0; i < builtin.arity(); i++) {
        arguments.add(builtin.name() + " " + i);
      }
    }
    Set<String> unknown = new TreeSet<>(new ArgumentSource(SEED).named());
    unknown.removeAll(arguments);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void givesWhatOpaGives() throws IOException {
    ArgumentSource source = new ArgumentSource(SEED);
    List<String> calls = new ArrayList<>();
    for (Builtin builtin : called()) {
      for (int i = 0; i < CALLS; i++) {
        calls.add(source.call(builtin));
      }
    }
    assertAgreement(calls.stream().distinct().toList());
  }

  private void assertAgreement(List<String> calls) throws IOException {
    List<String> known = Files.readAllLines(DIFFERENCES);
    List<String> wrong = new ArrayList<>();
    int defined = 0;
    for (int start = 0; start < calls.size(); start += BATCH) {
      List<String> batch = calls.subList(start, Math.min(calls.size(), start + BATCH));
      List<String> opas = CallAnswers.opas(opa, batch, folder);
      List<String> ours = CallAnswers.ours(batch);
      for (int i = 0; i < batch.size(); i++) {
        defined += opas.get(i).startsWith("[") ? 1 : 0;
        String call = batch.get(i);
        boolean differs = !opas.get(i).equals(ours.get(i));
        if (differs && known.stream().noneMatch(call::matches)) {
          wrong.add(call + "\n    OPA  " + opas.get(i) + "\n    ours " + ours.get(i));
        }
      }
    }
    assertTrue(defined > calls.size() / 3, "only " + defined + " of " + calls.size() + " give");
    String shown = wrong.stream().limit(60).collect(Collectors.joining("\n"));
    assertEquals("", shown, wrong.size() + " disagreements in " + calls.size() + " calls");
  }
}
