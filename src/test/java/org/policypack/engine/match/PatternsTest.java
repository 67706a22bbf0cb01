package org.policypack.engine.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policypack.pack.PatternOperator;
import org.policypack.text.PatternException;

class PatternsTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "STARTS_WITH,false,ab,abc,0",
        "STARTS_WITH,false,ab,ab,0",
        "STARTS_WITH,false,ab,xab,-1",
        "STARTS_WITH,false,ab,Ab,-1",
        "STARTS_WITH,false,ab,'',-1",
        "STARTS_WITH,true,AB,aBc,0",
        "STARTS_WITH,true,straße,STRAẞE 1,0",
        "STARTS_WITH,true,straße,STRASSE 1,-1",
        "STARTS_WITH,true,\u212A,kg,0",
        "STARTS_WITH,true,i,İx,0",
        "ENDS_WITH,false,bc,abc,0",
        "ENDS_WITH,false,bc,abc ,-1",
        "ENDS_WITH,false,😀,a😀,0",
        "ENDS_WITH,false,😀,a😁,-1",
        "ENDS_WITH,true,ΟΣ,λόγος,0",
        "ENDS_WITH,true,ΟΣ,λόγoς,-1",
        "ENDS_WITH,true,ος,ΛΌΓΟΣ,0",
        "CONTAINS,false,b,abc,0",
        "CONTAINS,false,.*,abc,-1",
        "CONTAINS,false,b,aBc,-1",
        "CONTAINS,true,rm -RF,sudo RM -rf /,0",
        "CONTAINS,true,µ,5 Μ,0",
        "CONTAINS,false,é,e\u0301,-1",
      })
  void plainTexts(
      PatternOperator operator, boolean ignoreCase, String pattern, String text, int expected) {
    assertEquals(
        expected, Patterns.compile(operator, List.of(pattern), ignoreCase, true).firstMatch(text));
  }

  @Test
  void theFirstOfTheListThatMatchesIsGiven() {
    Patterns patterns =
        Patterns.compile(PatternOperator.GLOB, List.of("*.pem", "secrets.*", "*"), false, true);
    assertEquals(0, patterns.firstMatch("secrets.pem"));
    assertEquals(1, patterns.firstMatch("secrets.txt"));
    assertEquals(2, patterns.firstMatch(""));
    assertEquals(-1, patterns.firstMatch("a/b"));
  }

  @Test
  void noPatternsMatchNothing() {
    assertEquals(
        -1, Patterns.compile(PatternOperator.CONTAINS, List.of(), false, true).firstMatch(""));
  }

  @Test
  void everyStarOfAGlobIsFollowedAtOnce() {
    Patterns stars =
        Patterns.compile(PatternOperator.GLOB, List.of("*a".repeat(500) + "?"), false, true);
    assertEquals(0, stars.firstMatch("a".repeat(5_000)));
    assertEquals(-1, stars.firstMatch("ab".repeat(400)));
    Patterns choices =
        Patterns.compile(PatternOperator.GLOB, List.of("{a,}".repeat(300) + "b"), false, true);
    assertEquals(0, choices.firstMatch("a".repeat(300) + "b"));
    assertEquals(-1, choices.firstMatch("a".repeat(301) + "b"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REGEX", "RUNS", "RUNS_ONLY"})
  void someOperatorsCannotIgnoreCase(PatternOperator operator) {
    assertThrows(
        IllegalArgumentException.class, () -> Patterns.compile(operator, List.of("a"), true, true));
  }

  @ParameterizedTest
  @CsvSource({"GLOB,[", "REGEX,(?=a)", "REGEX,(?i)\u1C80", "RUNS,a;b", "RUNS_ONLY,a|b"})
  void whatIsNoPatternIsRefused(PatternOperator operator, String pattern) {
    assertThrows(
        PatternException.class, () -> Patterns.compile(operator, List.of(pattern), false, true));
  }
}
