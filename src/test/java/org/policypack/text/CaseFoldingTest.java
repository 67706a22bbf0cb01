package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldingTest {
  @ParameterizedTest
  @CsvSource({
    "AbZ@[`{, abz@[`{",
    "ÀÖ×Þ, àö×þ",
    "ßẞ, ßß",
    "ſsS, sss",
    "µμΜ, μμμ",
    "ςσΣ, σσσ",
    "İıiI, iiii",
    "\u212AkK, kkk",
    "\u212BåÅ, ååå",
    "ǄǅǆǇ, ǆǆǆǉ",
    "\u1C80В, вв",
    "ẛṡ, ṡṡ",
    "𐐀𐐨𞤀, 𐐨𐐨𞤢",
    "Ꭰꭰ, ꭰꭰ",
    "ŉǰΐﬀ, ŉǰΐﬀ",
  })
  void folds(String text, String folded) {
    assertEquals(folded, CaseFolding.fold(text));
  }

  @Test
  void leavesWhatHasNoCase() {
    String text = "a-z 09 \n";
    assertSame(text, CaseFolding.fold(text));
    assertEquals("e\u0301\uFFFF\u0000", CaseFolding.fold("E\u0301\uFFFF\u0000"));
    assertEquals("\uD800x", CaseFolding.fold("\uD800X"));
  }

  @Test
  void knowsWhatIsAssigned() {
    assertTrue(CaseFolding.isAssigned('a'));
    assertTrue(CaseFolding.isAssigned(0x1F600));
    assertTrue(CaseFolding.isAssigned(0xE000), "private use");
    assertTrue(CaseFolding.isAssigned(0x31350), "came with Unicode 15.0");
    assertFalse(CaseFolding.isAssigned(0x2FFC), "came with Unicode 15.1");
    assertFalse(CaseFolding.isAssigned(0x1C89), "came with Unicode 16.0");
    assertFalse(CaseFolding.isAssigned(0x0378));
    assertFalse(CaseFolding.isAssigned(0xFFFF));
    assertFalse(CaseFolding.isAssigned(0xD800));
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int once = CaseFolding.fold(c);
      assertEquals(once, CaseFolding.fold(once), () -> "twice");
    }
  }

  @Property(seed = "20261122")
  void everyCodePointIsFoldedByItself(@ForAll String left, @ForAll String right) {
    String both = CaseFolding.fold(left + " " + right);
    assertEquals(CaseFolding.fold(left) + " " + CaseFolding.fold(right), both);
    assertEquals((left + " " + right).codePoints().count(), both.codePoints().count());
  }
}
