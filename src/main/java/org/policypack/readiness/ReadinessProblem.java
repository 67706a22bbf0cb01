package org.policypack.readiness;

/** What can be wrong with a packet. The codes are stable. */
public enum ReadinessProblem {
  NOT_JSON("readiness.not-json", "The packet is not one JSON value, as requests are."),
  SCHEMA_VERSION("readiness.schema-version", "The packet has another format than this one."),
  UNKNOWN_FIELD("readiness.unknown-field", "The packet has a field that packets do not have."),
  REPEATED_FIELD("readiness.repeated-field", "The packet says one thing twice."),
  MISSING_FIELD("readiness.missing-field", "The packet leaves out something that it has to say."),
  WRONG_TYPE("readiness.wrong-type", "A value is of another type than its field."),
  WRONG_FORM("readiness.wrong-form", "A value does not have the form of its field."),
  PLACEHOLDER("readiness.placeholder", "A value stands for one that somebody has yet to give."),
  MODE("readiness.mode", "A sample is not what a live policy rests on."),
  PACK("readiness.pack", "The pack cannot be read, so nothing can be computed."),
  TOOL_VERSION("readiness.tool-version", "Another version of policypack made the export."),
  ARTIFACT_KIND("readiness.artifact-kind", "There is no artefact of a kind, or more than one."),
  ARTIFACT_PATH("readiness.artifact-path", "A path is not one of a file in the packet's folder."),
  ARTIFACT_UNREADABLE("readiness.artifact-unreadable", "An artefact is no file that can be read."),
  ARTIFACT_TOO_LARGE("readiness.artifact-too-large", "An artefact is larger than is read."),
  ARTIFACT_CHANGED("readiness.artifact-changed", "An artefact is not what the pack gives now."),
  MANIFEST("readiness.manifest", "The manifest says something that is not so."),
  DIFFERS("readiness.differs", "The packet says something else than was computed."),
  PARITY("readiness.parity", "The engines do not agree, or not on enough."),
  NO_OPA("readiness.no-opa", "No OPA confirmed the decisions, or not here."),
  DATE("readiness.date", "A date does not exist, or lies where it cannot lie."),
  TOO_OLD("readiness.too-old", "Evidence, or the packet, is older than it may be."),
  ROLLBACK("readiness.rollback", "The version to go back to is no earlier one."),
  SIGNATURE("readiness.signature", "No given key signed this very packet.");

  private final String code;
  private final String meaning;

  ReadinessProblem(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The stable name, such as {@code readiness.differs}. */
  public String code() {
    return code;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
