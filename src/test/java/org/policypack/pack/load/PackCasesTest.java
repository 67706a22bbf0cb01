package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;

/**
 * Loads the pack of each case. With {@code -Dpolicy.rewrite=true} the expected diagnostics are
 * written anew, and the run still fails.
 */
class PackCasesTest {
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");

  /** Problems of files that no folder can hold; {@link OddFilesTest} makes such files. */
  private static final Set<Problem> OF_ODD_FILES =
      EnumSet.of(
          Problem.FILE_NOT_FOUND,
          Problem.FILE_TOO_LARGE,
          Problem.FILE_OUTSIDE_FOLDER,
          Problem.TOO_DEEP);

  /** Problems of packs beside each other, which cases of {@code policy validate} show. */
  private static final Set<Problem> OF_SEVERAL_PACKS =
      EnumSet.of(Problem.SHARED_ID, Problem.SHARED_PACKAGE);

  @TestFactory
  Stream<DynamicTest> goodPacksHaveNoDiagnostics() throws IOException {
    return PackCase.good().stream().map(each -> CaseTest.of(each.folder(), () -> checkGood(each)));
  }

  private static void checkGood(PackCase each) {
    LoadedPack loaded = each.load();
    assertEquals("", DiagnosticRenderer.render(loaded.diagnostics()));
    assertTrue(loaded.pack().isPresent());
    assertTrue(loaded.document().isPresent());
  }

  @TestFactory
  Stream<DynamicTest> badPacksGetTheirDiagnostics() throws IOException {
    return PackCase.bad().stream().map(each -> CaseTest.of(each.folder(), () -> checkBad(each)));
  }

  private static void checkBad(PackCase each) throws IOException {
    LoadedPack loaded = each.load();
    String actual = DiagnosticRenderer.render(loaded.diagnostics());
    String expected = Files.exists(each.expected()) ? Files.readString(each.expected()) : "";
    if (REWRITE && !expected.equals(actual)) {
      Files.writeString(each.expected(), actual);
      fail("rewritten: " + each.expected());
    }
    assertEquals(expected, actual);
    assertFalse(loaded.diagnostics().isEmpty(), "a bad pack has a diagnostic");
    assertEquals(loaded.isRefused(), loaded.pack().isEmpty(), "refused exactly for an error");
    loaded.diagnostics().forEach(d -> assertFalse(d.span().isNone(), "each stands somewhere"));
  }

  @Test
  void foldersHoldWhatTheirCaseNeedsAndNothingElse() throws IOException {
    for (PackCase each : PackCase.good()) {
      List<String> withItsExport = List.of("data.json", "module.rego", "pack.yaml");
      List<String> files =
          each.files().stream().filter(file -> !file.equals("unreached.txt")).toList();
      assertEquals(withItsExport, files, each.name());
    }
    for (PackCase each : PackCase.bad()) {
      assertEquals(List.of("expected.txt", "pack.yaml"), each.files(), each.name());
    }
  }

  @Test
  void everyProblemHasACase() throws IOException {
    Set<String> told =
        PackCase.bad().stream()
            .flatMap(each -> each.load().diagnostics().stream())
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Arrays.stream(Problem.values())
            .filter(p -> !OF_ODD_FILES.contains(p) && !OF_SEVERAL_PACKS.contains(p))
            .map(Problem::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, told);
  }
}
