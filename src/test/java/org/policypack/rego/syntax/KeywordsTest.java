package org.policypack.rego.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.policypack.pack.ReservedNames;

/** Packs know the words of Rego without seeing its parser. */
class KeywordsTest {
  @Test
  void packsRefuseTheKeywordsOfTheParser() {
    assertEquals(Keywords.ALL, ReservedNames.REGO_KEYWORDS);
  }
}
