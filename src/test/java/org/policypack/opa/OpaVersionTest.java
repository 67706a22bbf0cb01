package org.policypack.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaVersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.22.2, 1.9.0, 1",
    "1.0.1, 1.0.1, 0",
    "1.4.2, 1.12.3, -1",
    "2.0.0, 1.99.99, 1",
    "1.22.2-dev, 1.22.2, 0"
  })
  void comparesByNumbers(String a, String b, int expected) {
    assertEquals(expected, Integer.signum(version(a).compareTo(version(b))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2", "v1.2.3", "1.2.3.4", "1..3", "one"})
  void readsNothingElse(String text) {
    assertTrue(OpaVersion.parse(text).isEmpty());
  }

  @Test
  void supportsOneOnly() {
    assertTrue(version("1.0.1").isSupported());
    assertTrue(version("1.22.2").isSupported());
    assertTrue(!version("1.0.0").isSupported());
    assertTrue(!version("0.70.0").isSupported());
    assertTrue(!version("2.0.0").isSupported());
  }

  private static OpaVersion version(String text) {
    return OpaVersion.parse(text).orElseThrow();
  }
}
