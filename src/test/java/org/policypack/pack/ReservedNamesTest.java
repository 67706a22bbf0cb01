package org.policypack.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policypack.rego.emit.RegoNames;

/** The names that the exported module takes are known where packages are checked. */
class ReservedNamesTest {
  private static final Pattern RULE =
      Pattern.compile("^(?:default )?([a-z_]+)(?: |\\(|\\[)", Pattern.MULTILINE);

  @Test
  void holdsTheRulesOfTheFixedParts() throws IOException {
    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/policypack/rego/emit"))) {
      for (Path file : files.filter(ReservedNamesTest::isFixedPart).toList()) {
        RULE.matcher(Files.readString(file)).results().forEach(r -> unknown.add(r.group(1)));
      }
    }
    assertTrue(unknown.contains("decision"));
    unknown.removeAll(Set.of("package", "import"));
    unknown.removeAll(ReservedNames.GENERATED_RULES);
    assertEquals(Set.of(), unknown);
  }

  /** Tests stand in a package of their own. */
  private static boolean isFixedPart(Path file) {
    return file.toString().endsWith(".rego") && !file.toString().endsWith("_test.rego");
  }

  @Test
  void holdsTheSetsOfTheEffects() {
    for (Effect effect : Effect.values()) {
      assertTrue(ReservedNames.GENERATED_RULES.contains(RegoNames.rules(effect)), effect.word());
    }
  }
}
