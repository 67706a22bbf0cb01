package org.policypack.readiness;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.policypack.opa.OpaVersion;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.parity.ParityReport;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson.Arr;
import org.policypack.request.PlacedJson.Obj;

/** Checks the OPAs that a packet says confirmed the decisions. */
final class RecordedOpaCheck {
  private static final String PARITY = "parity";
  private static final String ENGINES = PARITY + ".engines";

  private final Packet packet;
  private final Checks checks;

  RecordedOpaCheck(Packet packet, Checks checks) {
    this.packet = packet;
    this.checks = checks;
  }

  /**
   * Checks that the packet has an OPA that confirmed the decisions, and tells of those that did not
   * run here.
   *
   * @return the places of the rows that stand as they were recorded
   */
  Set<String> check(ParityReport here) {
    Set<String> recorded = new HashSet<>();
    boolean confirmed = false;
    if (packet.at(PARITY, "engines").orElse(null) instanceof Arr rows) {
      for (int i = 0; i < rows.items().size(); i++) {
        if (rows.items().get(i) instanceof Obj row && isPassedOpa(row)) {
          confirmed = true;
          if (!ranHere(here, row)) {
            String place = ENGINES + "[" + i + "]";
            recorded.add(place);
            tellNotHere(place, row, here);
          }
        }
      }
      if (!confirmed) {
        tellUnconfirmed(rows);
      }
    }
    return recorded;
  }

  private static boolean isPassedOpa(Obj row) {
    return row.get("engine").flatMap(Packet::text).filter(EngineRow.OPA::equals).isPresent()
        && row.get("status")
            .flatMap(Packet::text)
            .filter(EngineStatus.PASSED.word()::equals)
            .isPresent();
  }

  private static boolean ranHere(ParityReport here, Obj row) {
    return here.engines().stream()
        .anyMatch(
            r ->
                r.engine().equals(EngineRow.OPA)
                    && r.version().equals(row.get("version").flatMap(Packet::text)));
  }

  private void tellNotHere(String place, Obj row, ParityReport here) {
    String version = row.get("version").flatMap(Packet::text).orElse("?");
    Subject subject =
        new Subject(place, row.span(), "is the row of the parity report", Established.ASSERTED);
    if (OpaVersion.parse(version).filter(OpaVersion::isSupported).isPresent()) {
      tellRecorded(subject, version, here);
    } else {
      checks.block(
          ReadinessProblem.NO_OPA,
          subject,
          "OPA %s is none that the export is meant for: %s."
              .formatted(version, OpaVersion.SUPPORTED_RANGE),
          "Export again where there is an OPA of that range; `scripts/install-opa` gets one.");
    }
  }

  private void tellRecorded(Subject subject, String version, ParityReport here) {
    String ran =
        here.engines().stream()
            .filter(r -> r.engine().equals(EngineRow.OPA) && r.cases() > 0)
            .map(r -> " OPA " + r.version().orElse("?") + " ran here and agrees.")
            .findFirst()
            .orElse("");
    checks.warn(
        ReadinessProblem.NO_OPA,
        subject,
        "OPA %s did not run here: its row stands as the parity report records it.%s"
            .formatted(version, ran),
        "`scripts/install-opa --version %s` gets it.".formatted(version));
  }

  private void tellUnconfirmed(Arr rows) {
    Subject subject = packet.subject(ENGINES, Optional.of(rows), "an OPA confirmed the decisions");
    String message = "No OPA confirmed the decisions.";
    String hint = "Export where there is an OPA; `scripts/install-opa` gets one.";
    if (packet.mode().filter(m -> m == Mode.SAMPLE).isPresent()) {
      checks.warn(ReadinessProblem.NO_OPA, subject, message, hint);
    } else {
      checks.block(ReadinessProblem.NO_OPA, subject, message, hint);
    }
  }
}
