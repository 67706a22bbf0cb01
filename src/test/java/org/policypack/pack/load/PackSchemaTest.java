package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypack.text.Zones;

/** The published schema is a schema, explains itself, and names what the language names. */
class PackSchemaTest {
  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(PackSchema.text());
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void isASchemaOfItsDraft() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    SchemaLocation draft = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");
    assertEquals(List.of(), registry.getSchema(draft).validate(schema()));
  }

  @Test
  void everyDefinitionHasATitleAndADescription() throws IOException {
    schema()
        .path("$defs")
        .properties()
        .forEach(
            definition -> {
              assertFalse(
                  definition.getValue().path("title").asText().isEmpty(), definition.getKey());
              assertFalse(
                  definition.getValue().path("description").asText().isEmpty(),
                  definition.getKey());
            });
  }

  @Test
  void namesTheZones() throws IOException {
    List<String> names = words(schema().path("$defs").path("zoneName").path("enum"));
    assertEquals(List.copyOf(Zones.names()), names);
  }

  @Test
  void namesTheOperators() throws IOException {
    List<String> keys = new ArrayList<>();
    schema().path("$defs").path("test").path("properties").fieldNames().forEachRemaining(keys::add);
    keys.sort(null);
    assertEquals(Operator.words().stream().sorted().toList(), keys);
  }

  @Test
  void namesTheTypes() throws IOException {
    assertEquals(Types.words(), words(schema().path("$defs").path("scalarType").path("enum")));
  }

  @Test
  void textsWithAPatternFitWhatTheValidatorSees() throws IOException {
    List<String> unlimited = new ArrayList<>();
    collect(schema(), unlimited);
    assertTrue(unlimited.isEmpty(), unlimited::toString);
  }

  /** Patterns without groups run in constant stack; others need a limit of the length. */
  private static void collect(JsonNode node, List<String> unlimited) {
    boolean repeats = node.path("pattern").asText().contains(")*");
    if (repeats && node.path("maxLength").asInt(Integer.MAX_VALUE) > 128) {
      unlimited.add(node.path("pattern").asText());
    }
    node.forEach(child -> collect(child, unlimited));
  }
}
