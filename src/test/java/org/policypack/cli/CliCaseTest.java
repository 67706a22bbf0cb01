package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;

/** Runs every golden case; {@code -Dpolicy.rewrite=true} rewrites what is expected and fails. */
class CliCaseTest {
  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return CliCase.all().stream().map(c -> CaseTest.of(c.folder(), () -> check(c)));
  }

  private static void check(CliCase one) throws IOException {
    Map<String, String> actual = one.run();
    if (Boolean.getBoolean("policy.rewrite") && !actual.equals(one.expected())) {
      rewrite(one, actual);
      fail("rewrote " + one.folder() + "; read the change");
    }
    assertEquals(one.expected(), actual);
  }

  private static void rewrite(CliCase one, Map<String, String> actual) throws IOException {
    for (String name : CliCase.OUTPUTS) {
      Files.deleteIfExists(one.folder().resolve(name));
    }
    for (Map.Entry<String, String> text : actual.entrySet()) {
      Files.writeString(one.folder().resolve(text.getKey()), text.getValue());
    }
  }

  @Test
  void nothingIsOrphaned() throws IOException {
    for (CliCase one : CliCase.all()) {
      try (Stream<Path> files = Files.list(one.folder())) {
        List<String> unknown =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> !CliCase.INPUTS.contains(name) && !CliCase.OUTPUTS.contains(name))
                .toList();
        assertEquals(List.of(), unknown, one.name());
      }
    }
  }
}
