package org.policypack.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.Sha256;
import org.policypack.value.Value;

class CanonicalJsonTest {
  /** FIPS 180-2, appendix B.1. */
  @Test
  void digestsAreSha256() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"));
  }

  @Test
  void meaningIsTheSameHoweverItIsWritten() {
    assertEquals(
        CanonicalJson.of(json("{\"b\": [1.50, 1e0], \"a\": \"x\"}")),
        CanonicalJson.of(json(" {\"a\":\"x\",\"b\":[1.5,1]}")));
    assertEquals(
        "{\"a\":\"x\",\"b\":[1.5,1]}", CanonicalJson.of(json("{\"b\":[1.50,1e0],\"a\":\"x\"}")));
  }

  @Test
  void meaningChangesWithTheOrderOfAListAndWithTheKindOfAValue() {
    assertNotEquals(CanonicalJson.of(json("[1, 2]")), CanonicalJson.of(json("[2, 1]")));
    assertNotEquals(CanonicalJson.of(json("[\"1\"]")), CanonicalJson.of(json("[1]")));
  }

  private static Value json(String text) {
    return switch (StrictJson.parse(text)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
