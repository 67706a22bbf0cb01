package org.policypack.differential.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.TestOpas;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ObjectValue;

/**
 * What the mutants showed, as small modules: one file a finding, and beside it its data, which
 * stands below the name of the file. OPA judges each again; {@code -Dpolicy.rewrite=true} writes
 * what the embedded engine says, and the run still fails where OPA says something else.
 */
class DivergenceCaseTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/differential");
  private static final Path EXPECTED = FOLDER.resolve("expected.txt");

  @Test
  void enginesAgreeOnAllThatDifferedOnce(@TempDir Path temporary) throws IOException {
    RealOpa opa = new RealOpa(TestOpas.any(), temporary.resolve("opa"));
    Map<String, String> said = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (Trial trial : trials()) {
      Outcome ours = Embedded.of(trial);
      Outcome theirs = opa.alone(trial);
      said.put(trial.space(), said(ours));
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

  private static String said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Document document -> document.json().toString();
      case Outcome.Undefined u -> "undefined";
      case Outcome.Errors errors -> errors.text().replaceAll("\\s+", " ");
    };
  }

  private static List<Trial> trials() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Trial> trials = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".rego")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".rego", "");
        trials.add(
            new Trial(
                name,
                file.toString(),
                "data." + name.replace('-', '_'),
                Files.readString(file),
                data(file.resolveSibling(name + ".json")),
                Optional.empty()));
      }
      return trials;
    }
  }

  /** The data of a case, in a file of its name; without one it has none. */
  private static ObjectValue data(Path file) throws IOException {
    if (!Files.exists(file)) {
      return ObjectValue.EMPTY;
    }
    return switch (StrictJson.parse(Files.readString(file))) {
      case JsonResult.Parsed(ObjectValue data) -> data;
      case JsonResult other -> throw new IllegalStateException(file + ": " + other);
    };
  }
}
