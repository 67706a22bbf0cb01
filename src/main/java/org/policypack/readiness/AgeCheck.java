package org.policypack.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.request.PlacedJson.Leaf;
import org.policypack.value.JsonWriter;
import org.policypack.value.NumberValue;

/**
 * Checks the dates of a packet. How old evidence may have been when the packet was made is said by
 * the packet; how old the packet may be now is said by whoever runs the gate. So a packet that was
 * right stays right, and no packet says of itself how long it is good.
 */
final class AgeCheck {
  private static final List<Evidence> EVIDENCE =
      List.of(
          new Evidence("", "lifecycle.review.date"),
          new Evidence("rollback_rehearsal", "lifecycle.rollback.rehearsed_at"),
          new Evidence("ci_run", "operating_evidence.ci_run.date"),
          new Evidence("parity_report", "operating_evidence.parity_report.date"),
          new Evidence("policy_review", "operating_evidence.policy_review.date"));

  private final Packet packet;
  private final ReadinessOptions options;
  private final Checks checks;

  AgeCheck(Packet packet, ReadinessOptions options, Checks checks) {
    this.packet = packet;
    this.options = options;
    this.checks = checks;
  }

  /**
   * Evidence with a date.
   *
   * @param limit the field that says how old it may have been; empty for any age
   * @param place where the date stands
   */
  private record Evidence(String limit, String place) {}

  /** A date that exists, and where it stands. */
  private record Dated(Instant time, Subject subject) {}

  void check() {
    Optional<Dated> created = dated("created_at");
    EVIDENCE.forEach(evidence -> check(evidence, created));
    created.ifPresent(this::checkCreation);
  }

  private void check(Evidence evidence, Optional<Dated> created) {
    Optional<Dated> dated = dated(evidence.place());
    if (dated.isEmpty() || created.isEmpty()) {
      return;
    }
    Instant made = created.get().time();
    if (dated.get().time().isAfter(made)) {
      checks.block(
          ReadinessProblem.DATE,
          dated.get().subject(),
          "`%s` lies after the packet was made, %s.".formatted(evidence.place(), made),
          "A packet rests on what happened before; write `created_at` anew where it is wrong.");
      return;
    }
    long age = days(dated.get().time(), made);
    limit(evidence)
        .filter(limit -> isOlder(dated.get().time(), made, limit))
        .ifPresent(
            limit ->
                checks.block(
                    ReadinessProblem.TOO_OLD,
                    dated.get().subject(),
                    "`%s` was %d days before the packet was made; `maximum_age_days.%s` is %d."
                        .formatted(evidence.place(), age, evidence.limit(), limit),
                    "Give newer evidence."));
  }

  private void checkCreation(Dated created) {
    Instant now = options.evaluatedAt();
    if (created.time().isAfter(now)) {
      checks.block(
          ReadinessProblem.DATE,
          created.subject(),
          "The packet says that it was made after now, %s.".formatted(now),
          "Look at the clock of the machine that made it and of this one.");
      return;
    }
    boolean tooOld =
        options.maximumPacketAgeDays().isPresent()
            && isOlder(created.time(), now, options.maximumPacketAgeDays().getAsInt());
    if (tooOld) {
      checks.block(
          ReadinessProblem.TOO_OLD,
          created.subject(),
          "The packet is %d days old, and %d are allowed."
              .formatted(days(created.time(), now), options.maximumPacketAgeDays().getAsInt()),
          "Make it again with newer evidence.");
    } else {
      warnOfAge(created, now);
    }
  }

  /** What was new enough then may be old now: nobody should think that it is not. */
  private void warnOfAge(Dated created, Instant now) {
    List<String> old = new ArrayList<>();
    for (Evidence evidence : EVIDENCE) {
      Optional<Dated> dated = dated(evidence.place());
      Optional<Integer> limit = limit(evidence);
      if (dated.isPresent() && limit.isPresent() && isOlder(dated.get().time(), now, limit.get())) {
        old.add(
            "`%s` (%d days, allowed %d)"
                .formatted(evidence.place(), days(dated.get().time(), now), limit.get()));
      }
    }
    if (!old.isEmpty()) {
      checks.warn(
          ReadinessProblem.TOO_OLD,
          created.subject(),
          "Evidence is older now than it could be when the packet was made: "
              + String.join(", ", old)
              + ".",
          "--max-packet-age makes an old packet a blocker.");
    }
  }

  private Optional<Integer> limit(Evidence evidence) {
    return packet
        .at("maximum_age_days", evidence.limit())
        .filter(json -> !checks.isTold(json.span()))
        .flatMap(
            json ->
                json instanceof Leaf(var span, NumberValue number) && number.isLong()
                    ? Optional.of((int) number.asLong())
                    : Optional.empty());
  }

  /** A date; empty where there is none or something is wrong with it, which is told. */
  private Optional<Dated> dated(String place) {
    Optional<PlacedJson> json = packet.at(place.split("\\.", -1));
    Optional<String> text = json.flatMap(Packet::text).filter(t -> !Placeholder.isIn(t));
    if (text.isEmpty() || checks.isTold(json.get().span())) {
      return Optional.empty();
    }
    Subject subject =
        new Subject(place, json.get().span(), JsonWriter.quote(text.get()), Established.ASSERTED);
    try {
      return Optional.of(new Dated(Instant.parse(text.get()), subject));
    } catch (DateTimeParseException e) {
      checks.block(
          ReadinessProblem.DATE,
          subject,
          "There is no time " + text.get() + ".",
          "A time is written as 2026-11-16T09:30:00Z.");
      return Optional.empty();
    }
  }

  private static boolean isOlder(Instant from, Instant to, int days) {
    return Duration.between(from, to).compareTo(Duration.ofDays(days)) > 0;
  }

  private static long days(Instant from, Instant to) {
    return Duration.between(from, to).toDays();
  }
}
