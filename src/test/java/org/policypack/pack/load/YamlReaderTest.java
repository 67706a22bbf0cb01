package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.value.JsonWriter;

/** Trees have the right values in the right places. */
class YamlReaderTest {
  private static YamlDocument read(String yaml) {
    return YamlReader.parse("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Mapping mapping(String yaml) {
    YamlDocument document = read(yaml);
    assertTrue(document.isFine(), () -> document.diagnostics().toString());
    return (Mapping) document.root().orElseThrow();
  }

  private static String json(String yaml) {
    return JsonWriter.compact(YamlValues.toValue(mapping(yaml)));
  }

  @Test
  void numbersKeepTheirText() {
    assertEquals(
        "{\"a\":1.50,\"b\":-0,\"c\":1e3,\"d\":1E+3}", json("{a: 1.50, b: -0, c: 1e3, d: 1E+3}"));
  }

  @Test
  void whatJsonDoesNotReadIsAString() {
    assertEquals(
        "{\"a\":\"1.2.3\",\"b\":\"- x\",\"c\":\"10.0.0.1\",\"d\":\"1e\",\"e\":\"nan\"}",
        json("{a: 1.2.3, b: \"- x\", c: 10.0.0.1, d: 1e, e: nan}"));
  }

  @Test
  void blocksAndFoldsAreStrings() {
    assertEquals("{\"a\":\"x\\ny\\n\",\"b\":\"x y\"}", json("a: |\n  x\n  y\nb: >-\n  x\n  y\n"));
  }

  @Test
  void aTimeOfDayNeedsNoQuotes() {
    assertEquals(
        "{\"time_of_day\":{\"from\":\"22:00\",\"to\":\"8:30\"}}",
        json("time_of_day: {from: 22:00, to: 8:30}"));
    assertEquals(1, read("other: {from: 22:00}").diagnostics().size());
    assertEquals(1, read("time_of_day: {zone: 22:00}").diagnostics().size());
  }

  @Test
  void spansCountUtf16UnitsBehindCharactersThatTakeTwo() {
    Mapping root =
        mapping("a: \"\uD83D\uDE00\uD83D\uDE00\" # \uD83D\uDE00\nb: [\uD83D\uDE00, last]\n");
    assertEquals("\"\uD83D\uDE00\uD83D\uDE00\"", root.get("a").orElseThrow().span().text());
    YamlNode list = root.get("b").orElseThrow();
    assertEquals("[\uD83D\uDE00, last]", list.span().text());
    assertEquals("last", ((YamlNode.Sequence) list).items().getLast().span().text());
  }

  @Test
  void spansEndWhereTheirTextDoes() {
    Mapping root = mapping("a:\n  - x   # comment\n  - w: |\n      z\n\n\n# end\n");
    assertEquals("- x   # comment\n  - w: |\n      z", root.get("a").orElseThrow().span().text());
  }

  @Test
  void partsOfAScalarStandInItsText() {
    Mapping root = mapping("a: one two\nb: \"one two\"\nc: \"one\\ttwo\"\n");
    assertEquals("two", part(root, "a"));
    assertEquals("two", part(root, "b"));
    assertEquals("\"one\\ttwo\"", part(root, "c"));
  }

  private static String part(Mapping root, String key) {
    return ((Scalar) root.get(key).orElseThrow()).part(4, 7).text();
  }

  @Test
  void aLeadingByteOrderMarkIsDropped() {
    assertEquals("a", mapping("\uFEFFa: 1").keys().getFirst());
    assertEquals(List.of("yaml.hidden-character"), codes("a: \"\uFEFF\""));
  }

  private static List<String> codes(String yaml) {
    return read(yaml).diagnostics().stream().map(d -> d.code()).toList();
  }

  @Test
  void linesEndInAnyOfThreeWays() {
    assertEquals("{\"a\":1,\"b\":2,\"c\":3}", json("a: 1\r\nb: 2\rc: 3\n"));
  }

  @Test
  void ofRepeatedKeysTheFirstStays() {
    YamlDocument document = read("a: 1\n\"a\": 2\n");
    assertEquals(List.of("yaml.duplicate-key"), codes("a: 1\n\"a\": 2\n"));
    assertEquals(
        "{\"a\":1}", JsonWriter.compact(YamlValues.toValue(document.root().orElseThrow())));
  }
}
