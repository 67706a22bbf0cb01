package org.policypack.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** A case that fails is named by its failure. */
class CaseTestTest {
  private static AssertionFailedError failure(Executable check) {
    DynamicTest test = CaseTest.of(Path.of("cases", "first"), check);
    assertEquals("first", test.getDisplayName());
    return assertThrows(AssertionFailedError.class, test.getExecutable());
  }

  @Test
  void aDifferenceNamesTheCaseAndKeepsBothSides() {
    AssertionFailedError failure = failure(() -> assertEquals("a", "b"));
    assertEquals("cases/first: expected: <a> but was: <b>", failure.getMessage());
    assertEquals("a", failure.getExpected().getValue());
    assertEquals("b", failure.getActual().getValue());
  }

  @Test
  void anyOtherFailureNamesTheCase() {
    assertEquals("cases/first: rewritten", failure(() -> fail("rewritten")).getMessage());
  }
}
