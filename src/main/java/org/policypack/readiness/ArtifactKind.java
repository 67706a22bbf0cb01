package org.policypack.readiness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.policypack.manifest.ExportFormat;
import org.policypack.manifest.VersionManifest;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoNames;

/** The kinds of files that a packet rests on: those of an export. */
public enum ArtifactKind {
  REGO_MODULE,
  REGO_TESTS,
  REGO_DATA,
  OPA_INPUT_FIXTURES,
  PARITY_TEST_REPORT,
  POLICY_VERSION_MANIFEST;

  /** The word in a packet. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the file in an export of a pack. */
  String fileOf(PolicyPack pack) {
    return switch (this) {
      case REGO_MODULE -> RegoNames.moduleFileName(pack.regoPackage());
      case REGO_TESTS -> RegoNames.testFileName(pack.regoPackage());
      case REGO_DATA -> ExportFormat.DATA.file();
      case OPA_INPUT_FIXTURES -> ExportFormat.FIXTURES.file();
      case PARITY_TEST_REPORT -> ExportFormat.PARITY_REPORT.file();
      case POLICY_VERSION_MANIFEST -> VersionManifest.FILE;
    };
  }

  /** The kind of a word; empty for any other word. */
  static Optional<ArtifactKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
