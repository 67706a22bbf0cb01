package org.policypack.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypack.request.JsonResult.Parsed;
import org.policypack.request.JsonResult.Refused;

class StrictJsonTest {
  private static Refused refused(String text) {
    return assertInstanceOf(Refused.class, StrictJson.parse(text), text);
  }

  private static String parsed(String text) {
    return assertInstanceOf(Parsed.class, StrictJson.parse(text), text).value().toString();
  }

  /** What is read is written back unchanged: numbers keep their text, members their order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.50",
        "1e9999",
        "1E-0004",
        "5e+12",
        "\"\"",
        "\"é𝄞 ∕\"",
        "[]",
        "{}",
        "[[],{},[null]]",
        "{\"b\":1.0,\"a\":{\"c\":[1,\"x\"]},\"\":2}",
        "{\"a\":{\"a\":1},\"A\":2}",
      })
  void keepsWhatItReads(String text) {
    assertEquals(text, parsed(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"\\ud834\\udd1e\"` | `\"𝄞\"`",
        "`\"\\u0041\\/\\b\\u0000\"` | `\"A/\\u0008\\u0000\"`",
        "` \t\r\n1\n ` | 1",
      })
  void readsEscapesAndBlanks(String text, String expected) {
    assertEquals(expected, parsed(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | 1 | The text holds no JSON value.",
        "` \n ` | 2 | 2 | The text holds no JSON value.",
        "`{} {}` | 1 | 4 | There is text after the JSON value.",
        "`1\n,` | 2 | 1 | `The text is not JSON: ``,`` is where a value is expected.`",
        "`{\"a\":1,\n \"\\u0061\":2}` | 2 | 2 | The key \"a\" is repeated.",
        "`[\"𝄞\", \"\\ud834\"]` | 1 | 7 | A string holds an unpaired surrogate.",
        "`\"\\udd1e\\ud834\"` | 1 | 1 | A string holds an unpaired surrogate.",
        "`{\"\\udd1e\": 1}` | 1 | 2 | A string holds an unpaired surrogate.",
        "`[1e99999]` | 1 | 2 | An exponent has more than four digits.",
        "`[1, -0.5E-00001]` | 1 | 5 | An exponent has more than four digits.",
        "`[1` | 1 | 3 | `The text is not JSON: an array is not closed.`",
        "`[1 2]` | 1 | 4 | `The text is not JSON: ``2`` is where ``,`` or ``]`` is expected.`",
      })
  void refusesWithAPlace(String text, int line, int column, String message) {
    assertEquals(new Refused(message, line, column), refused(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "nul",
        "truefalse",
        "NaN",
        "-Infinity",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "- 1",
        "0x1",
        "'a'",
        "\"a",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "[1,]",
        "[,1]",
        "[",
        "]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "{,}",
        "// x\n1",
        "1 # x",
        "/* x */ 1",
        "\u00a01",
        "\uFEFF\uFEFF1",
      })
  void refusesWhatIsNotJson(String text) {
    assertEquals("The text is not JSON: ", refused(text).message().substring(0, 22));
  }

  @Test
  void dropsOneByteOrderMark() {
    assertEquals("1", parsed("\uFEFF1"));
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'};
    assertEquals("1", assertInstanceOf(Parsed.class, StrictJson.parse(bytes)).value().toString());
  }

  @Test
  void refusesBadUtf8WithItsPlace() {
    byte[] overlong = {'[', '\n', '"', (byte) 0xC0, (byte) 0x80, '"', ']'};
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    byte[] cut = {'"', (byte) 0xE2, (byte) 0x82};
    byte[] utf16 = "[1]".getBytes(StandardCharsets.UTF_16);
    assertEquals(new Refused("The text is not UTF-8.", 2, 2), StrictJson.parse(overlong));
    assertEquals(new Refused("The text is not UTF-8.", 1, 2), StrictJson.parse(surrogate));
    assertEquals(new Refused("The text is not UTF-8.", 1, 2), StrictJson.parse(cut));
    assertEquals(new Refused("The text is not UTF-8.", 1, 1), StrictJson.parse(utf16));
  }

  @Test
  void refusesARawUnpairedSurrogate() {
    assertEquals("A string holds an unpaired surrogate.", refused("\"\ud800\"").message());
  }

  @Test
  void takes500LevelsAndNoMore() {
    String deep = "[".repeat(499) + "{\"a\":1}" + "]".repeat(499);
    assertEquals(deep, parsed(deep));
    assertEquals(
        new Refused("Arrays and objects are nested deeper than 500 levels.", 1, 501),
        refused("[".repeat(500) + "{}" + "]".repeat(500)));
    assertEquals(501, refused("[".repeat(4_000_000)).column());
  }

  @Test
  void takesNumbersOf1000CharactersAndNoMore() {
    String longest = "9".repeat(1000);
    assertEquals(longest, parsed(longest));
    assertEquals("A number has more than 1000 characters.", refused(longest + "9").message());
    assertEquals(
        "A number has more than 1000 characters.", refused("1".repeat(8_000_000)).message());
  }

  @Test
  void takes8MebibytesAndNoMore() throws IOException {
    byte[] text = new byte[StrictJson.MAX_BYTES + 1];
    Arrays.fill(text, (byte) ' ');
    text[0] = '1';
    Refused tooLarge = new Refused("The text is larger than 8 MiB.", 1, 1);
    assertEquals(tooLarge, StrictJson.parse(text));
    assertEquals(tooLarge, StrictJson.read(new ByteArrayInputStream(text)));
    assertEquals(
        tooLarge, StrictJson.parse("\"" + "€".repeat(StrictJson.MAX_BYTES / 3 + 1) + "\""));
    byte[] fits = Arrays.copyOf(text, StrictJson.MAX_BYTES);
    assertInstanceOf(Parsed.class, StrictJson.parse(fits));
    assertInstanceOf(Parsed.class, StrictJson.read(new ByteArrayInputStream(fits)));
  }

  @Test
  void namesALongRepeatedKeyShortened() {
    String key = "k".repeat(1000);
    assertEquals(
        "The key \"" + "k".repeat(40) + "\" is repeated.",
        refused("{\"" + key + "\":1,\"" + key + "\":2}").message());
  }
}
