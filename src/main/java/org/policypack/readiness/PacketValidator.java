package org.policypack.readiness;

import java.util.List;
import java.util.Optional;
import org.policypack.export.ExpectedExport;
import org.policypack.manifest.ToolVersion;
import org.policypack.parity.ParityReport;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;

/**
 * Validates a packet: believes nothing that it can compute, and lists the rest as asserted. All
 * problems are told at once, each where it stands in the packet.
 */
public final class PacketValidator {
  private final Packet packet;
  private final ReadinessOptions options;
  private final Checks checks = new Checks();

  private PacketValidator(Packet packet, ReadinessOptions options) {
    this.packet = packet;
    this.options = options;
  }

  /**
   * Checks a packet.
   *
   * @param computed what the pack gives now, computed with a run of all engines
   */
  public static ReadinessReport validate(
      Packet packet, Recomputation computed, ReadinessOptions options) {
    PacketValidator validator = new PacketValidator(packet, options);
    validator.checkSignature();
    switch (packet.json()) {
      case PlacedJson.Result.Refused refused -> validator.refuse(refused);
      case PlacedJson.Result.Parsed parsed -> validator.check(parsed.root(), computed);
    }
    return validator.report(computed);
  }

  private void checkSignature() {
    if (options.signature().isEmpty()) {
      return;
    }
    Subject subject = new Subject("", packet.start(), "is signed", Established.VERIFIED_SIGNATURE);
    List<PacketSignature.Problem> problems = options.signature().get().problems(packet.digest());
    for (PacketSignature.Problem problem : problems) {
      checks.block(ReadinessProblem.SIGNATURE, subject, problem.message(), problem.hint());
    }
    if (problems.isEmpty()) {
      checks.hold(subject);
      checks.trustSignature();
    }
  }

  private void refuse(PlacedJson.Result.Refused refused) {
    checks.block(
        ReadinessProblem.NOT_JSON,
        new Subject("", refused.span(), "is JSON", Established.RECOMPUTED),
        refused.message(),
        "`policy schema readiness` prints what a packet looks like.");
  }

  private void check(PlacedJson root, Recomputation computed) {
    if (packet.marked()) {
      checks.block(
          ReadinessProblem.NOT_JSON,
          new Subject("", packet.start(), "is JSON", Established.RECOMPUTED),
          "The packet begins with a byte order mark, which JSON does not have.",
          "Save it as UTF-8 without one (RFC 8259, section 8.1).");
    }
    ShapeCheck.check(root, checks);
    checkMode();
    new AgeCheck(packet, options, checks).check();
    List<Artifact> artifacts = Artifact.allOf(packet);
    ArtifactCheck files = new ArtifactCheck(artifacts, checks);
    files.checkFiles(packet);
    switch (computed) {
      case Recomputation.Exported exported -> checkClaims(root, exported, artifacts, files);
      case Recomputation.Unproven unproven -> checkParity(unproven.report());
      case Recomputation.Impossible impossible ->
          checks.block(
              ReadinessProblem.PACK,
              packet.subject("policy.id", packet.at("policy", "id"), "names a pack"),
              impossible.reason(),
              impossible.hint());
    }
    AssertedCheck.check(packet, checks);
  }

  private void checkMode() {
    Optional<PlacedJson> mode = packet.at("mode");
    if (options.requireLive()
        && packet.mode().filter(m -> m == Mode.LIVE).isEmpty()
        && mode.filter(m -> !checks.isTold(m.span())).isPresent()) {
      checks.block(
          ReadinessProblem.MODE,
          packet.subject("mode", mode, "is live"),
          "The packet is a sample, and a live one is required.",
          "`policy readiness init --mode live` makes a packet of an export.");
    }
  }

  private void checkClaims(
      PlacedJson root,
      Recomputation.Exported computed,
      List<Artifact> artifacts,
      ArtifactCheck files) {
    ExpectedExport expected =
        ExpectedExport.of(computed.files(), computed.loaded(), Artifact.parityReport(artifacts));
    checkToolVersion();
    files.checkExport(computed.loaded(), expected.files());
    ObjectValue claims = ComputedClaims.of(computed, expected.files());
    new ClaimComparison(checks, new RecordedOpaCheck(packet, checks).check(computed.report()))
        .compare("", root, claims);
    checkParity(computed.report());
  }

  /** Without this, another version would only be seen by everything that differs. */
  private void checkToolVersion() {
    Optional<PlacedJson> at = packet.at("lifecycle", "generated_module", "tool_version");
    Optional<String> version = at.flatMap(Packet::text);
    if (version.filter(v -> !v.equals(ToolVersion.current())).isPresent()
        && !checks.isTold(at.get().span())) {
      checks.block(
          ReadinessProblem.TOOL_VERSION,
          packet.subject(
              "lifecycle.generated_module.tool_version", at, JsonWriter.quote(version.get())),
          "The export was made by policypack %s, and this is %s, which may write it otherwise."
              .formatted(version.get(), ToolVersion.current()),
          "Run the version that made it, or export again with this one.");
    }
  }

  private void checkParity(ParityReport here) {
    Subject subject = packet.subject("parity", packet.at("parity"), "parity holds here");
    List<String> blockers = here.blockers(false);
    blockers.forEach(
        blocker ->
            checks.block(
                ReadinessProblem.PARITY,
                subject,
                blocker,
                "`policy rego-test --policy-pack " + here.packId() + "` shows where."));
    if (options.requireOpa() && !here.isConfirmedByOpa()) {
      checks.block(
          ReadinessProblem.NO_OPA,
          subject,
          "OPA is required and did not run.",
          "`scripts/install-opa` gets one; --opa names one.");
    } else if (blockers.isEmpty()) {
      checks.hold(subject);
    }
  }

  private ReadinessReport report(Recomputation computed) {
    return new ReadinessReport(
        packet.json().source().name(),
        packet.digest(),
        options.evaluatedAt(),
        switch (computed) {
          case Recomputation.Exported exported -> Optional.of(policy(exported.report()));
          case Recomputation.Unproven unproven -> Optional.of(policy(unproven.report()));
          case Recomputation.Impossible impossible -> Optional.empty();
        },
        packet.mode(),
        switch (computed) {
          case Recomputation.Exported exported -> exported.report().engines();
          case Recomputation.Unproven unproven -> unproven.report().engines();
          case Recomputation.Impossible impossible -> List.of();
        },
        checks.sorted());
  }

  private static ReadinessReport.Policy policy(ParityReport report) {
    return new ReadinessReport.Policy(report.packId(), report.packVersion());
  }
}
