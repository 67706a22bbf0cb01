package org.policypack.readiness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.export.ExportedFiles;
import org.policypack.manifest.ManifestChange;
import org.policypack.manifest.ManifestVerifier;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.readiness.Checks.Subject;
import org.policypack.readiness.PacketFolder.Opened;
import org.policypack.request.JsonResult;
import org.policypack.request.PlacedJson;
import org.policypack.request.StrictJson;
import org.policypack.value.Value;

/** Checks the files that a packet rests on: that they are there, and what the pack gives now. */
final class ArtifactCheck {
  private static final String EXPORT_AGAIN =
      "`policy rego-export` writes the export again, and `policy readiness update` the packet.";

  /** So many places of a manifest are told; one that is of another pack differs everywhere. */
  private static final int MOST_CHANGES = 20;

  private final List<Artifact> artifacts;
  private final Checks checks;

  ArtifactCheck(List<Artifact> artifacts, Checks checks) {
    this.artifacts = List.copyOf(artifacts);
    this.checks = checks;
  }

  /** Checks what needs no pack: that each kind is there once, can be read, and is as measured. */
  void checkFiles(Packet packet) {
    Set<ArtifactKind> met = EnumSet.noneOf(ArtifactKind.class);
    for (Artifact artifact : artifacts) {
      artifact.kind().ifPresent(kind -> checkKind(artifact, kind, met));
      artifact.opened().ifPresent(opened -> checkOpened(artifact, opened));
    }
    for (ArtifactKind kind : ArtifactKind.values()) {
      if (!met.contains(kind)) {
        packet.at("artifacts").ifPresent(array -> missing(array, kind));
      }
    }
  }

  private void checkKind(Artifact artifact, ArtifactKind kind, Set<ArtifactKind> met) {
    Subject subject = subject(artifact, "kind", '"' + kind.word() + '"');
    if (met.add(kind)) {
      checks.hold(subject);
    } else {
      checks.block(
          ReadinessProblem.ARTIFACT_KIND,
          subject,
          "There is more than one artefact of the kind `" + kind.word() + "`.",
          "Leave the one that the engines ran on.");
    }
  }

  private void missing(PlacedJson array, ArtifactKind kind) {
    checks.block(
        ReadinessProblem.ARTIFACT_KIND,
        new Subject(
            "artifacts",
            array.span().source().span(array.span().start(), array.span().start() + 1),
            "has the kind " + kind.word(),
            Established.RECOMPUTED),
        "There is no artefact of the kind `" + kind.word() + "`.",
        "A packet names all files of an export.");
  }

  private void checkOpened(Artifact artifact, Opened opened) {
    Subject subject = subject(artifact, "path", "the file can be read");
    switch (opened) {
      case Opened.Refused refused ->
          checks.block(refused.problem(), subject, refused.message(), refused.hint());
      case Opened.Read read -> {
        checks.hold(subject);
        new ClaimComparison(checks, Set.of())
            .compare(artifact.place(), artifact.json(), ComputedClaims.measured(read.bytes()));
      }
    }
  }

  /** Checks that the files are those of the pack's export. */
  void checkExport(LoadedPack loaded, ExportedFiles expected) {
    PolicyPack pack = loaded.pack().orElseThrow();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Artifact artifact : artifacts) {
      artifact.bytes().ifPresent(bytes -> files.put(artifact.fileName(), bytes));
    }
    for (Artifact artifact : artifacts) {
      if (artifact.kind().isPresent() && artifact.bytes().isPresent()) {
        ArtifactKind kind = artifact.kind().get();
        checkName(artifact, kind.fileOf(pack));
        checkBytes(artifact, expected.texts().getOrDefault(kind.fileOf(pack), ""));
        if (kind == ArtifactKind.POLICY_VERSION_MANIFEST) {
          checkManifest(artifact, loaded, files);
        }
      }
    }
  }

  private void checkName(Artifact artifact, String name) {
    Subject subject = subject(artifact, "path", "the file is called " + name);
    if (artifact.fileName().equals(name)) {
      checks.hold(subject);
    } else {
      checks.block(
          ReadinessProblem.ARTIFACT_PATH,
          subject,
          "The file is called `%s` in an export, and `%s` here."
              .formatted(name, artifact.fileName()),
          "The manifest lists files by their names; keep those that `policy rego-export` gives.");
    }
  }

  private void checkBytes(Artifact artifact, String expected) {
    byte[] bytes = artifact.bytes().orElseThrow();
    Subject subject = subject(artifact, "path", "the file is what the pack gives now");
    if (Arrays.equals(bytes, expected.getBytes(StandardCharsets.UTF_8))) {
      checks.hold(subject);
    } else {
      checks.block(
          ReadinessProblem.ARTIFACT_CHANGED,
          subject,
          "`%s` is not what the pack gives now: they differ from line %d on."
              .formatted(artifact.path().orElse(""), firstDifference(bytes, expected)),
          hint(bytes));
    }
  }

  private static int firstDifference(byte[] bytes, String expected) {
    byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
    int at = Arrays.mismatch(bytes, wanted);
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Says what happened where a program that moved the file changes such things on its own. */
  private static String hint(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      return "The file begins with a byte order mark, which an editor put there. " + EXPORT_AGAIN;
    }
    return text.contains("\r\n")
        ? "The file has CRLF at the ends of its lines, which git writes with `core.autocrlf`; an"
            + " export has LF. "
            + EXPORT_AGAIN
        : EXPORT_AGAIN;
  }

  private void checkManifest(Artifact artifact, LoadedPack loaded, Map<String, byte[]> files) {
    Subject subject = subject(artifact, "path", "the manifest is of this pack and these files");
    Optional<Value> recorded = json(artifact.bytes().orElseThrow());
    if (recorded.isEmpty()) {
      checks.block(ReadinessProblem.MANIFEST, subject, "The manifest is not JSON.", EXPORT_AGAIN);
      return;
    }
    List<ManifestChange> changes = ManifestVerifier.verify(recorded.get(), loaded, files);
    changes.stream()
        .limit(MOST_CHANGES)
        .forEach(
            change ->
                checks.block(
                    ReadinessProblem.MANIFEST,
                    subject,
                    "`%s` is %s in the manifest, and %s was computed."
                        .formatted(change.place(), change.recorded(), change.actual()),
                    EXPORT_AGAIN));
    if (changes.isEmpty()) {
      checks.hold(subject);
    }
  }

  private static Optional<Value> json(byte[] bytes) {
    return StrictJson.parse(bytes) instanceof JsonResult.Parsed(Value value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Subject subject(Artifact artifact, String key, String claim) {
    return new Subject(
        artifact.place() + "." + key, artifact.at(key).span(), claim, Established.RECOMPUTED);
  }
}
