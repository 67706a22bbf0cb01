package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaSearch;
import org.policypack.opa.TestOpas;
import org.policypack.readiness.Alterations.Alteration;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/** Lies in every place of the packet that ships, one by one, and wants each of them blocked. */
class EveryFieldTest {
  /** What can be altered into something else of the right form, and why nothing notices. */
  private static final Map<String, String> ASSERTED =
      Map.ofEntries(
          Map.entry("created_at", "nobody but its author knows when the packet was made"),
          Map.entry("maximum_age_days.ci_run", "a choice, within bounds"),
          Map.entry("maximum_age_days.parity_report", "a choice, within bounds"),
          Map.entry("maximum_age_days.policy_review", "a choice, within bounds"),
          Map.entry("maximum_age_days.rollback_rehearsal", "a choice, within bounds"),
          Map.entry("lifecycle.review.reviewers[0]", "people, of whom no file knows"),
          Map.entry("lifecycle.review.reviewers[1]", "people, of whom no file knows"),
          Map.entry("lifecycle.review.reference", "a ticket, and nothing is fetched"),
          Map.entry("lifecycle.review.date", "the day of a meeting"),
          Map.entry("lifecycle.rollback.to_version", "an earlier version is not at hand"),
          Map.entry("lifecycle.rollback.reference", "a ticket, and nothing is fetched"),
          Map.entry("lifecycle.rollback.rehearsed_at", "the day of a rehearsal"),
          Map.entry("operating_evidence.ci_run.reference", "an address, and nothing is fetched"),
          Map.entry("operating_evidence.ci_run.commit", "the repository is not at hand"),
          Map.entry("operating_evidence.ci_run.date", "an event elsewhere"),
          Map.entry("operating_evidence.parity_report.reference", "an address, never fetched"),
          Map.entry("operating_evidence.parity_report.date", "an event elsewhere"),
          Map.entry("operating_evidence.policy_review.reference", "a ticket, never fetched"),
          Map.entry("operating_evidence.policy_review.date", "the day of a meeting"));

  @Test
  void onlyWhatAPersonVouchesForCanBeAltered() throws IOException {
    assertEquals(ASSERTED.keySet(), unnoticed(ShippedPacket.computed()));
  }

  @Test
  @NeedsOpa
  void anOpaOfTheRecordedVersionOrAnotherNoticesTheSame() throws IOException {
    OpaSearch opa = new OpaSearch.Found(TestOpas.any());
    assertEquals(ASSERTED.keySet(), unnoticed(ShippedPacket.computed(opa)));
  }

  /** What the report calls asserted is what can be altered, and the mode, which decides. */
  @Test
  @NeedsOpa
  void theReportListsTheSameAsAsserted() throws IOException {
    Recomputation computed = ShippedPacket.computed(new OpaSearch.Found(TestOpas.any()));
    Set<String> listed =
        validate(ShippedPacket.json(ShippedPacket.LIVE), computed).checks().stream()
            .filter(check -> check.established() == Established.ASSERTED)
            .map(ClaimCheck::place)
            .filter(place -> !place.startsWith("parity.engines[2]") && !place.equals("mode"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ASSERTED.keySet()), listed);
  }

  private static Set<String> unnoticed(Recomputation computed) throws IOException {
    Value packet = ShippedPacket.json(ShippedPacket.LIVE);
    assertTrue(validate(packet, computed).isReadyForLive(), "the packet itself is ready");
    Map<String, String> unnoticed = new TreeMap<>();
    List<Alteration> alterations = Alterations.of(packet);
    assertTrue(alterations.size() > 500, "there are many ways to lie");
    for (Alteration lie : alterations) {
      if (validate(lie.packet(), computed).status() != Status.BLOCKED) {
        unnoticed.merge(lie.place(), lie.what(), (one, other) -> one + ", " + other);
      }
    }
    return unnoticed.keySet();
  }

  private static ReadinessReport validate(Value packet, Recomputation computed) throws IOException {
    return PacketValidator.validate(
        ShippedPacket.of(JsonWriter.pretty(packet), ShippedPacket.FOLDER),
        computed,
        ShippedPacket.LIVE_ONLY);
  }
}
