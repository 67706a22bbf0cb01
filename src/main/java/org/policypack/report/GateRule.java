package org.policypack.report;

/** What gates ask beyond what is to be said of files. The ids are stable. */
public enum GateRule {
  VALID_FILE(
      "validate.file",
      "A pack or a file of tests holds no error.",
      "Each problem has a rule of its own, whose name says what it is."),
  TEST(
      "test.failed",
      "A decision is what the author of the test expects.",
      "Change the rule if the decision is wrong, or the test if the expectation is."
          + " `policy explain` shows what stopped each rule."),
  UNMATCHED_RULE(
      "test.unmatched-rule",
      "A test matches each rule.",
      "Add a test whose request matches the rule."),
  CASE(
      "parity.divergence",
      "All engines give the whole decision that the pack gives.",
      "This is a bug in policypack or in an engine, unless the exported files were changed by hand:"
          + " then export again. The message holds a command that shows it."),
  NO_DECISION(
      "parity.no-decision",
      "An engine gives a decision on each case.",
      "Run the command in the message to see what the engine says."),
  ENGINE(
      "parity.engine",
      "An engine ran and decided every case.",
      "`scripts/install-opa` gets an OPA; --opa or POLICY_OPA names another one."),
  COVERAGE(
      "parity.coverage",
      "The cases touch every rule and every input.",
      "Add a test that does what the message misses."),
  EXPORT_FILE(
      "export.out-of-date",
      "An exported file is what the pack gives today.",
      "Run `policy rego-export` without --check and commit what it writes."),
  MANIFEST_CLAIM(
      "manifest.changed",
      "A manifest says what is computed from the pack and the files beside it.",
      "Export again if the pack was changed; else find out who changed the exported files."),
  MANIFEST_MISSING(
      "manifest.missing", "The folder has no manifest.", "`policy rego-export` writes one."),
  MANIFEST_NOT_JSON(
      "manifest.not-json", "The manifest is not JSON.", "`policy rego-export` writes it again."),
  ENVELOPE(
      "verify.envelope",
      "An envelope is signed by enough of the given keys, and is what was asked for.",
      "Each problem has a rule of its own, whose name says what it is."),
  CLAIM(
      "readiness.claim",
      "What a readiness packet claims is so, or somebody vouches for it.",
      "The message says which, and docs/readiness.md what a packet has to be.");

  private final String id;
  private final String summary;
  private final String help;

  GateRule(String id, String summary, String help) {
    this.id = id;
    this.summary = summary;
    this.help = help;
  }

  /** The id and the texts. */
  public CheckRule rule() {
    return new CheckRule(id, summary, help);
  }
}
