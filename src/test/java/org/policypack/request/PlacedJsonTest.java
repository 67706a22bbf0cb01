package org.policypack.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedJsonTest {
  @Test
  void everythingKnowsItsPlace() {
    String text =
        """
        { "a" : [1, -2.5e3 ,true,null],
          "b\\"\\\\" : {"c":"x\\u0041", "c": {} } }
        """;
    List<String> places = new ArrayList<>();
    collect(parsed(text), places);
    assertEquals(
        List.of(
            text.strip(),
            "\"a\"",
            "[1, -2.5e3 ,true,null]",
            "1",
            "-2.5e3",
            "true",
            "null",
            "\"b\\\"\\\\\"",
            "{\"c\":\"x\\u0041\", \"c\": {} }",
            "\"c\"",
            "\"x\\u0041\"",
            "\"c\"",
            "{}"),
        places);
  }

  /** Jackson reads long texts in parts. */
  @Test
  void placesInLongTextsAreRight() {
    String text = "[" + "\"" + "x".repeat(100_000) + "\",\n 17, \"y\"]";
    List<String> places = new ArrayList<>();
    collect(parsed(text), places);
    assertEquals("17", places.get(2));
    assertEquals("\"y\"", places.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "1 2", "{\"a\": 01}", "\"\\ud800\"", "1e99999", "nul"})
  void refusesWhatRequestsRefuse(String text) {
    JsonResult.Refused request = assertInstanceOf(JsonResult.Refused.class, StrictJson.parse(text));
    PlacedJson.Result.Refused placed =
        assertInstanceOf(
            PlacedJson.Result.Refused.class,
            PlacedJson.parse("x.json", text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(request.message(), placed.message());
    assertEquals(request.line(), placed.span().location().line());
    assertEquals(request.column(), placed.span().location().column());
  }

  private static PlacedJson parsed(String text) {
    return assertInstanceOf(
            PlacedJson.Result.Parsed.class,
            PlacedJson.parse("x.json", text.getBytes(StandardCharsets.UTF_8)))
        .root();
  }

  private static void collect(PlacedJson json, List<String> places) {
    places.add(json.span().text());
    switch (json) {
      case PlacedJson.Obj object ->
          object
              .members()
              .forEach(
                  member -> {
                    places.add(member.keySpan().text());
                    collect(member.value(), places);
                  });
      case PlacedJson.Arr array -> array.items().forEach(item -> collect(item, places));
      case PlacedJson.Leaf leaf ->
          assertEquals(
              leaf.value(),
              assertInstanceOf(JsonResult.Parsed.class, StrictJson.parse(leaf.span().text()))
                  .value());
    }
  }
}
