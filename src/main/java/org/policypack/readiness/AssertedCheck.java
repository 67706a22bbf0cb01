package org.policypack.readiness;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.request.PlacedJson.Arr;
import org.policypack.request.PlacedJson.Leaf;
import org.policypack.request.PlacedJson.Obj;
import org.policypack.value.JsonWriter;

/** Checks what only a person can vouch for: that it is there, in form, and no placeholder. */
final class AssertedCheck {
  private final Packet packet;
  private final Checks checks;
  private final Set<String> checked;

  private AssertedCheck(Packet packet, Checks checks) {
    this.packet = packet;
    this.checks = checks;
    this.checked = checks.places();
  }

  /** Checks every leaf of a packet that nothing else has looked at, and lists it as asserted. */
  static void check(Packet packet, Checks checks) {
    AssertedCheck check = new AssertedCheck(packet, checks);
    packet.at().ifPresent(root -> check.walk("", root));
    check.checkRollback();
    check.checkReviewers();
  }

  private void walk(String place, PlacedJson json) {
    switch (json) {
      case Obj object ->
          object
              .members()
              .forEach(m -> walk(place.isEmpty() ? m.key() : place + "." + m.key(), m.value()));
      case Arr array -> {
        for (int i = 0; i < array.items().size(); i++) {
          walk(place + "[" + i + "]", array.items().get(i));
        }
      }
      case Leaf leaf -> checkLeaf(place, leaf);
    }
  }

  private void checkLeaf(String place, Leaf leaf) {
    if (checked.contains(place) || checks.isTold(leaf.span())) {
      return;
    }
    Subject subject = subject(place, leaf);
    Optional<String> found = Packet.text(leaf).flatMap(Placeholder::find);
    if (found.isEmpty()) {
      checks.hold(subject);
      return;
    }
    String message = "`%s` holds the placeholder `%s`.".formatted(place, found.get());
    if (packet.mode().filter(mode -> mode == Mode.SAMPLE).isPresent()) {
      checks.warn(
          ReadinessProblem.PLACEHOLDER,
          subject,
          message,
          "A live packet needs what it stands for.");
    } else {
      checks.block(ReadinessProblem.PLACEHOLDER, subject, message, "Give what it stands for.");
    }
  }

  /** One goes back to what was there before. */
  private void checkRollback() {
    Optional<PlacedJson> at = packet.at("lifecycle", "rollback", "to_version");
    Optional<ReleaseNumber> target = at.flatMap(Packet::text).flatMap(ReleaseNumber::parse);
    Optional<ReleaseNumber> now = packet.text("policy", "version").flatMap(ReleaseNumber::parse);
    if (target.isPresent() && now.isPresent() && target.get().compareTo(now.get()) >= 0) {
      checks.block(
          ReadinessProblem.ROLLBACK,
          subject("lifecycle.rollback.to_version", at.get()),
          "The version to go back to, %s, is not earlier than %s."
              .formatted(target.get(), now.get()),
          "Name an earlier version, or `none` for a first version, which is taken out as a whole.");
    }
  }

  private void checkReviewers() {
    if (packet.at("lifecycle", "review", "reviewers").orElse(null) instanceof Arr reviewers) {
      Set<Optional<String>> met = new HashSet<>();
      List<PlacedJson> items = reviewers.items();
      for (int i = 0; i < items.size(); i++) {
        if (!met.add(Packet.text(items.get(i)))) {
          checks.block(
              ReadinessProblem.WRONG_FORM,
              subject("lifecycle.review.reviewers[" + i + "]", items.get(i)),
              "A reviewer is named twice.",
              "Name everybody once.");
        }
      }
    }
  }

  private static Subject subject(String place, PlacedJson json) {
    return new Subject(place, json.span(), JsonWriter.compact(json.value()), Established.ASSERTED);
  }
}
