package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policypack.readiness.Alterations.Alteration;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Our reading of the schema is that of a validator which this project did not write. */
class PacketSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PacketSchema.text());

  /** A keyword that the check of the form does not know would be ignored by it. */
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "const",
          "enum",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "pattern",
          "minimum",
          "maximum",
          "description");

  @Test
  void thePacketsThatShipAreValid() throws IOException {
    for (var file : List.of(ShippedPacket.LIVE, ShippedPacket.SAMPLE)) {
      assertEquals(List.of(), SCHEMA.validate(Files.readString(file), InputFormat.JSON));
    }
  }

  @Test
  void bothRefuseTheSamePackets() throws IOException {
    int refused = 0;
    for (Alteration one : Alterations.of(ShippedPacket.json(ShippedPacket.LIVE))) {
      String text = JsonWriter.pretty(one.packet());
      boolean placeholder = one.what().contains("TODO");
      boolean valid = SCHEMA.validate(text, InputFormat.JSON).isEmpty();
      refused += valid ? 0 : 1;
      if (!placeholder) {
        assertEquals(valid, isOfForm(text), one.place() + " " + one.what());
      }
    }
    assertTrue(refused > 300, "many of them are refused");
  }

  private static boolean isOfForm(String text) {
    Checks checks = new Checks();
    ShapeCheck.check(ShippedPacket.of(text, ShippedPacket.FOLDER).at().orElseThrow(), checks);
    return checks.sorted().stream().noneMatch(c -> c.outcome() == ClaimOutcome.BLOCKER);
  }

  @Test
  void theSchemaUsesNoOtherKeywords() {
    ObjectValue root = PacketSchema.root();
    Set<String> used = new TreeSet<>();
    collect(root, used);
    ((ObjectValue) at(root, "$defs")).members().values().forEach(v -> collect(v, used));
    used.removeAll(Set.of("$schema", "$id", "title", "$defs"));
    assertEquals(new TreeSet<>(KNOWN), used);
  }

  private static void collect(Value schema, Set<String> used) {
    ObjectValue object = (ObjectValue) schema;
    object.members().keySet().forEach(key -> used.add(((StringValue) key).text()));
    if (object.get("properties") instanceof ObjectValue properties) {
      properties.members().values().forEach(v -> collect(v, used));
    }
    if (object.get("items") instanceof ObjectValue items) {
      collect(items, used);
    }
  }

  /** A file that exports gain has to have a kind. */
  @Test
  void everyFileOfAnExportHasAKind() throws IOException {
    Recomputation.Exported exported = (Recomputation.Exported) ShippedPacket.computed();
    assertEquals(
        exported.files().texts().keySet(),
        List.of(ArtifactKind.values()).stream()
            .map(kind -> kind.fileOf(exported.loaded().pack().orElseThrow()))
            .collect(Collectors.toSet()));
  }

  private static Value at(ObjectValue from, String key) {
    Value value = from.get(key);
    return value == null ? ObjectValue.EMPTY : value;
  }
}
