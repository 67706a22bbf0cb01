package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonTextTest {
  @Test
  void controlsBecomeReplacementCharacters() {
    assertEquals("", ReasonText.clean(""));
    assertEquals(
        "\uFFFDa\uFFFDb\uFFFD\uFFFD\u00A0", ReasonText.clean("\u0000a\nb\u007F\u009F\u00A0"));
    assertEquals("\u2028 ~\u202E", ReasonText.clean("\u2028 ~\u202E"));
  }

  @Test
  void longTextsAreCut() {
    assertEquals("a".repeat(200), ReasonText.clean("a".repeat(200)));
    assertEquals("a".repeat(200) + "…", ReasonText.clean("a".repeat(201)));
    assertEquals("😀".repeat(200), ReasonText.clean("😀".repeat(200)));
    assertEquals("😀".repeat(200) + "…", ReasonText.clean("😀".repeat(200) + "\n"));
    assertEquals("\uFFFD".repeat(200) + "…", ReasonText.clean("\n".repeat(5_000)));
  }
}
