package org.policypack.engine.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypack.text.PortableRegex;

class RequiredCharactersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "^[A-Za-z]: :",
        "^\\+|: +:",
        "abc a",
        "a?b+c*d b",
        "a{0,3}b{2} b",
        "(a|b)c c",
        "(?:a|b){1,2} ab",
        "[]x]y y",
        "[^]x]y y",
        "[[:alpha:]\\]]\\. .",
        "\\x41\\x{1F600}z z",
        "\\d+-\\d+ -",
        "a(b|c?)d a",
      })
  void findsWhatEveryMatchHolds(String pattern, String characters) {
    assertEquals(Optional.of(characters), RequiredCharacters.of(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "a?",
        "a|",
        "(a|b?)",
        "[ab]",
        "\\w+",
        "(?i)a",
        "a(?s)b",
        "^$",
        "é",
        "a|b|c|d|e|f|g|h|i"
      })
  void saysNothingWhereItIsNotSure(String pattern) {
    assertEquals(Optional.empty(), RequiredCharacters.of(pattern));
  }

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> items =
        Arbitraries.of(
            "a", "b", ":", ".", "\\.", "[a-b]", "[^b]", "[]a]", "(a|b)", "(?:a|)", "(b|:)", "\\b",
            "\\x61", "^", "$", "\\d");
    Arbitrary<String> repetitions =
        Arbitraries.of("", "", "", "*", "+", "?", "{0,2}", "{2}", "+?", "??");
    return Combinators.combine(items, repetitions)
        .as((item, repetition) -> item + repetition)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(parts -> String.join("|", parts))
        .filter(pattern -> PortableRegex.check(pattern).isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab:.1 ").ofMaxLength(5);
  }

  /** A text without the characters is one that RE2/J does not match either. */
  @Property(tries = 5000, seed = "11", edgeCases = EdgeCasesMode.NONE)
  void changesNoAnswer(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertEquals(
        com.google.re2j.Pattern.compile(pattern).matcher(text).find(),
        RegexMatcher.of(pattern).matches(text),
        pattern);
  }
}
