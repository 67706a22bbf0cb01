package org.policypack.differential.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaLocator;
import org.policypack.opa.OpaSearch;
import org.policypack.opa.TestOpas;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.source.SourceFile;

/**
 * Random packs and requests on the native engine, the embedded Rego engine and OPA.
 *
 * <p>{@code -Dpolicy.pairs=1000000} makes it a long run that tells how far it is, {@code
 * -Dpolicy.seed} gives other packs, {@code -Dpolicy.opas} names the OPAs, separated by commas.
 */
final class DifferentialTest {
  private static final int USUAL_PAIRS = 4_000;
  private static final int PAIRS = Integer.getInteger("policy.pairs", USUAL_PAIRS);
  private static final long SEED = Long.getLong("policy.seed", 1);
  private static final boolean LONG = PAIRS > USUAL_PAIRS;

  /** Compiling a module takes OPA as long as some hundred decisions. */
  private static final int REQUESTS_A_PACK = LONG ? 100 : 50;

  private static final int PACKS_A_BATCH = 40;
  private static final Duration SHRINKING = Duration.ofMinutes(1);
  private static final Path FINDINGS = Path.of("target", "differential");

  private final List<OpaBatch> opas = new ArrayList<>();

  @BeforeEach
  void findOpas(@TempDir Path folder) {
    for (OpaBinary binary : binaries()) {
      opas.add(new OpaBatch(binary, folder.resolve("opa-" + opas.size())));
    }
  }

  private static List<OpaBinary> binaries() {
    String named = System.getProperty("policy.opas", "");
    List<Path> paths =
        Arrays.stream(named.split(",", -1))
            .filter(Predicate.not(String::isBlank))
            .map(Path::of)
            .toList();
    return paths.isEmpty()
        ? List.of(TestOpas.any())
        : OpaLocator.ofProcess(Path.of("")).locate(paths).stream()
            .map(found -> ((OpaSearch.Found) found).binary())
            .toList();
  }

  @Test
  void enginesAgree() throws IOException {
    List<Engine> engines = new ArrayList<>(List.of(new NativeEngine(), new EmbeddedEngine()));
    engines.addAll(opas);
    Comparison comparison = new Comparison(engines);
    TrialGenerator generator = new TrialGenerator(SEED, REQUESTS_A_PACK);
    int packs = Math.ceilDiv(PAIRS, REQUESTS_A_PACK);
    int findings = 0;
    for (int first = 0; first < packs; first += PACKS_A_BATCH) {
      List<Trial> trials = generator.trials(first, Math.min(PACKS_A_BATCH, packs - first));
      findings += tell(comparison, comparison.findings(trials));
      checkModules(trials);
      tellProgress((first + trials.size()) * REQUESTS_A_PACK, findings);
    }
    assertEquals(0, findings, "findings; see " + FINDINGS);
  }

  private static void tellProgress(int pairs, int findings) {
    if (LONG) {
      System.out.println(pairs + " pairs, " + findings + " findings");
    }
  }

  private static int tell(Comparison comparison, List<Finding> findings) throws IOException {
    for (Finding finding : findings) {
      Finding small = Shrinker.shrink(comparison, finding, SHRINKING);
      Path saved = FINDINGS.resolve(SEED + "-" + finding.trial().pack().id());
      Files.createDirectories(saved);
      Files.writeString(saved.resolve("pack.yaml"), small.trial().yaml());
      Files.writeString(saved.resolve("requests.jsonl"), small.requestLine() + "\n");
      System.out.println("=== " + saved + "\n" + small);
    }
    return findings.size();
  }

  private void checkModules(List<Trial> trials) throws IOException {
    for (Trial trial : trials) {
      SourceFile source = SourceFile.of("module.rego", trial.module());
      Optional<Module> module = RegoParser.parse(source).module();
      assertEquals(Optional.of(trial.module()), module.map(RegoPrinter::print), trial::yaml);
    }
    for (OpaBatch opa : opas) {
      assertEquals("", opa.refused(trials), opa.name());
    }
    OpaBatch newest = Collections.max(opas, Comparator.comparing(OpaBatch::version));
    assertEquals("", newest.reformatted(trials), newest.name());
  }
}
