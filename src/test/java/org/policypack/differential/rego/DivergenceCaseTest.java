package org.policypack.differential.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.TestOpas;

/**
 * What the mutants showed, as small modules: one file a finding, and beside it its data, which
 * stands below the name of the file. OPA judges each again; {@code -Dpolicy.rewrite=true} writes
 * what the embedded engine says, and the run still fails where OPA says something else.
 */
class DivergenceCaseTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/differential");
  private static final Path EXPECTED = FOLDER.resolve("expected.txt");
  private static final Path OPEN = Path.of("src/test/resources/rego/open");

  @Test
  void enginesAgreeOnAllThatDifferedOnce(@TempDir Path temporary) throws IOException {
    RealOpa opa = new RealOpa(TestOpas.any(), temporary.resolve("opa"));
    Map<String, String> said = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (Trial trial : DivergenceCases.in(FOLDER)) {
      Outcome ours = Embedded.of(trial);
      Outcome theirs = opa.alone(trial);
      said.put(trial.space(), DivergenceCases.said(ours));
      if (!ours.agrees(theirs)) {
        different.add(trial.space() + ": " + ours + " but OPA: " + theirs);
      }
    }
    List<String> lines =
        said.entrySet().stream().map(e -> e.getKey() + " | " + e.getValue()).toList();
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.write(EXPECTED, lines);
    }
    assertEquals(List.of(), different);
    assertEquals(Files.readAllLines(EXPECTED), lines);
    assertTrue(lines.size() > 20);
  }

  /** What still differs: a case on which the engines agree belongs with the others. */
  @Test
  void whatIsOpenIsKnown(@TempDir Path temporary) throws IOException {
    RealOpa opa = new RealOpa(TestOpas.any(), temporary.resolve("opa"));
    List<String> lines = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (Trial trial : DivergenceCases.in(OPEN)) {
      Outcome ours = Embedded.of(trial);
      Outcome theirs = opa.alone(trial);
      lines.add(trial.space() + " | " + DivergenceCases.said(ours));
      lines.add(trial.space() + " | OPA: " + DivergenceCases.said(theirs));
      if (ours.agrees(theirs)) {
        alike.add(trial.space());
      }
    }
    Path expected = OPEN.resolve("expected.txt");
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.write(expected, lines);
    }
    assertEquals(List.of(), alike);
    assertEquals(Files.readAllLines(expected), lines);
  }
}
