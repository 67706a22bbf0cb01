package org.policypack.readiness;

import java.util.List;
import java.util.Set;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.request.PlacedJson.Arr;
import org.policypack.request.PlacedJson.Leaf;
import org.policypack.request.PlacedJson.Obj;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Compares what a packet says with what was computed, leaf by leaf. */
final class ClaimComparison {
  static final String HINT =
      "`policy readiness update` writes what can be computed again, once the export is right.";

  private static final String REVIEW_HINT =
      "No command can say what was reviewed: have this version reviewed, then write what was.";

  private final Checks checks;
  private final Set<String> recorded;

  /**
   * A comparison.
   *
   * @param recorded the places that stand as the parity report records them, since nobody could
   *     compute them here
   */
  ClaimComparison(Checks checks, Set<String> recorded) {
    this.checks = checks;
    this.recorded = Set.copyOf(recorded);
  }

  /**
   * Compares; what the packet leaves out and what has another shape is told by the check of the
   * form.
   *
   * @param computed what should be there; members that are not in it are no matter of this
   */
  void compare(String place, PlacedJson claimed, Value computed) {
    if (claimed instanceof Obj object && computed instanceof ObjectValue wanted) {
      object.members().forEach(member -> compareMember(place, member, wanted));
    } else if (claimed instanceof Arr array && computed instanceof ArrayValue wanted) {
      compareItems(place, array, wanted.items());
    } else if (claimed instanceof Leaf leaf) {
      compareLeaf(place, leaf, computed);
    }
  }

  private void compareMember(String place, PlacedJson.Member member, ObjectValue wanted) {
    Value value = wanted.get(member.key());
    if (value != null) {
      compare(place.isEmpty() ? member.key() : place + "." + member.key(), member.value(), value);
    }
  }

  private void compareItems(String place, Arr claimed, List<Value> wanted) {
    for (int i = 0; i < claimed.items().size(); i++) {
      String inner = place + "[" + i + "]";
      PlacedJson item = claimed.items().get(i);
      if (i < wanted.size()) {
        compareKeys(inner, item, wanted.get(i));
        compare(inner, item, wanted.get(i));
      } else {
        block(inner, item.span(), "`%s` is one more than was computed.".formatted(inner));
      }
    }
    for (int i = claimed.items().size(); i < wanted.size(); i++) {
      block(
          place,
          claimed.span().source().span(claimed.span().start(), claimed.span().start() + 1),
          "`%s` leaves out %s.".formatted(place, JsonWriter.compact(wanted.get(i))));
    }
  }

  /** An item has the computed members and no other, which the form alone does not say. */
  private void compareKeys(String place, PlacedJson claimed, Value wanted) {
    if (claimed instanceof Obj object && wanted instanceof ObjectValue value) {
      object.members().stream()
          .filter(member -> value.get(member.key()) == null)
          .forEach(
              member ->
                  block(
                      place + "." + member.key(),
                      member.keySpan(),
                      "`%s.%s` is said of what has none.".formatted(place, member.key())));
      value.members().keySet().stream()
          .filter(key -> ((ObjectValue) object.value()).get(key) == null)
          .forEach(
              key ->
                  block(
                      place,
                      object.span().source().span(object.span().start(), object.span().start() + 1),
                      "`%s` leaves out %s.".formatted(place, key)));
    }
  }

  private void compareLeaf(String place, Leaf leaf, Value computed) {
    Subject subject = subject(place, leaf.span(), JsonWriter.compact(leaf.value()));
    if (leaf.value().equals(computed)) {
      checks.hold(subject);
    } else if (Packet.text(leaf).filter(Placeholder::isIn).isPresent()) {
      checks.block(
          ReadinessProblem.PLACEHOLDER,
          subject,
          "`%s` is a placeholder; what was computed is %s."
              .formatted(place, JsonWriter.compact(computed)),
          "Write it once it is so, such as the digest of what was reviewed.");
    } else if (!checks.isTold(leaf.span())) {
      checks.block(
          ReadinessProblem.DIFFERS,
          subject,
          "`%s` is %s in the packet, and %s was computed."
              .formatted(place, JsonWriter.compact(leaf.value()), JsonWriter.compact(computed)),
          place.startsWith("lifecycle.review.") ? REVIEW_HINT : HINT);
    }
  }

  private void block(String place, Span span, String message) {
    if (!checks.isTold(span)) {
      checks.block(
          ReadinessProblem.DIFFERS, subject(place, span, "is what was computed"), message, HINT);
    }
  }

  private Subject subject(String place, Span span, String claim) {
    boolean onRecord = recorded.stream().anyMatch(row -> place.startsWith(row + "."));
    return new Subject(
        place, span, claim, onRecord ? Established.ASSERTED : Established.RECOMPUTED);
  }
}
