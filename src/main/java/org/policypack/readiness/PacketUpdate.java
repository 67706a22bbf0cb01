package org.policypack.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.export.ExpectedExport;
import org.policypack.request.PlacedJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Writes into a packet what can be computed again, and leaves what people gave. What was reviewed
 * is theirs too, although it can be compared: a changed policy is not a reviewed one.
 */
public final class PacketUpdate {
  private PacketUpdate() {}

  /**
   * The text of the packet as it should be.
   *
   * @param root the packet, which is JSON
   * @param reviewed whether what was reviewed is the policy as it is now
   */
  public static String text(
      Packet packet, PlacedJson root, Recomputation.Exported computed, boolean reviewed) {
    List<Artifact> artifacts = Artifact.allOf(packet);
    ExpectedExport expected =
        ExpectedExport.of(computed.files(), computed.loaded(), Artifact.parityReport(artifacts));
    ObjectValue claims = ComputedClaims.of(computed, expected.files());
    ObjectValue wanted =
        ObjectValue.of(merged(claims, Map.of(StringValue.of("artifacts"), measured(artifacts))));
    return JsonWriter.pretty(overlaid(root.value(), reviewed ? wanted : withoutReview(wanted)));
  }

  private static ArrayValue measured(List<Artifact> artifacts) {
    return new ArrayValue(
        artifacts.stream()
            .<Value>map(a -> a.bytes().map(ComputedClaims::measured).orElse(ObjectValue.EMPTY))
            .toList());
  }

  private static ObjectValue withoutReview(ObjectValue claims) {
    StringValue key = StringValue.of("lifecycle");
    if (!(claims.get(key) instanceof ObjectValue lifecycle)) {
      return claims;
    }
    Map<Value, Value> kept = new LinkedHashMap<>(lifecycle.members());
    kept.remove(StringValue.of("review"));
    return ObjectValue.of(merged(claims, Map.of(key, ObjectValue.of(kept))));
  }

  /** What was given, with all that was computed over it. */
  private static Value overlaid(Value given, Value computed) {
    if (given instanceof ObjectValue object && computed instanceof ObjectValue over) {
      Map<Value, Value> members = new LinkedHashMap<>(object.members());
      over.members().forEach((key, value) -> members.merge(key, value, PacketUpdate::overlaid));
      return ObjectValue.of(members);
    }
    boolean items =
        given instanceof ArrayValue array
            && computed instanceof ArrayValue over
            && over.items().stream().allMatch(item -> item instanceof ObjectValue)
            && array.items().size() == over.items().size();
    return items ? overlaidItems((ArrayValue) given, (ArrayValue) computed) : computed;
  }

  private static ArrayValue overlaidItems(ArrayValue given, ArrayValue computed) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < given.items().size(); i++) {
      items.add(overlaid(given.items().get(i), computed.items().get(i)));
    }
    return new ArrayValue(items);
  }

  private static Map<Value, Value> merged(ObjectValue object, Map<? extends Value, Value> over) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    members.putAll(over);
    return members;
  }
}
