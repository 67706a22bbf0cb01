package org.policypack.rego.typecheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/** Modules with type errors and modules without; what is expected is what OPA 1.22.2 says. */
class TypeErrorCasesTest {
  /** With {@code -Dpolicy.rewrite=true} the expected errors are written anew. */
  @TestFactory
  Stream<DynamicTest> findsTheErrors() throws IOException {
    return TypeCase.all().stream().map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(TypeCase aCase) throws IOException {
    List<String> expected = aCase.expected();
    if (Boolean.getBoolean("policy.rewrite")) {
      aCase.rewrite();
    }
    assertEquals(String.join("\n", expected), String.join("\n", aCase.ours()));
  }

  @TestFactory
  Stream<DynamicTest> opaFindsTheSame() throws IOException {
    OpaBinary opa = TestOpas.any();
    Assumptions.assumeTrue(opa.version().text().equals("1.22.2"), opa.version().text());
    return TypeCase.all().stream().map(c -> dynamicTest(c.name(), () -> checkOpa(c, opa)));
  }

  private static void checkOpa(TypeCase aCase, OpaBinary opa) throws IOException {
    List<String> errors = aCase.ofOpa(opa);
    boolean withPlaces = errors.stream().noneMatch(e -> e.startsWith(TypeCase.NO_PLACE));
    List<String> ofOpa = TypeCase.comparable(errors, withPlaces);
    List<String> expected = TypeCase.comparable(aCase.expected(), withPlaces);
    assertEquals(String.join("\n", ofOpa), String.join("\n", expected));
  }

  @Test
  void isMany() throws IOException {
    assertTrue(TypeCase.all().size() >= 120, "too few cases");
  }
}
