package org.policypack.parity;

import java.util.Optional;
import org.policypack.value.ObjectValue;

/**
 * What came of one engine.
 *
 * @param engine {@value #NATIVE}, {@value #EMBEDDED} or {@value #OPA}
 * @param version its version; empty where it did not run
 * @param status what came of it
 * @param cases how many cases it was asked
 * @param disagreements on how many of them its decision is not what it should be
 * @param errors on how many of them it gave no decision
 * @param note why it did not run, or the first error
 */
public record EngineRow(
    String engine,
    Optional<String> version,
    EngineStatus status,
    int cases,
    int disagreements,
    int errors,
    Optional<String> note) {
  /** The engine that reads packs. */
  public static final String NATIVE = "native";

  /** The engine of ours that reads Rego. */
  public static final String EMBEDDED = "embedded-rego";

  /** The Open Policy Agent. */
  public static final String OPA = "opa";

  /** The engine with its version, where it has one. */
  public String label() {
    return version.map(v -> engine + " " + v).orElse(engine);
  }

  /**
   * The row as JSON.
   *
   * @param told the note as far as it is told
   */
  public ObjectValue toValue(Optional<String> told) {
    ObjectValue.Builder value = ObjectValue.builder().put("engine", engine);
    version.ifPresent(v -> value.put("version", v));
    value
        .put("status", status.word())
        .put("cases", cases)
        .put("disagreements", disagreements)
        .put("errors", errors);
    told.ifPresent(text -> value.put("note", text));
    return value.build();
  }

  /** The same engine on more cases. */
  EngineRow plus(EngineRow more) {
    EngineStatus worse = status.compareTo(more.status) >= 0 ? status : more.status;
    return new EngineRow(
        engine,
        version,
        worse,
        cases + more.cases,
        disagreements + more.disagreements,
        errors + more.errors,
        note);
  }

  EngineRow withNote(String text) {
    return new EngineRow(engine, version, status, cases, disagreements, errors, Optional.of(text));
  }

  static EngineRow absent(EngineStatus status, String note) {
    return new EngineRow(OPA, Optional.empty(), status, 0, 0, 0, Optional.of(note));
  }
}
