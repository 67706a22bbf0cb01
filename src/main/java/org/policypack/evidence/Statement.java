package org.policypack.evidence;

import java.util.List;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;

/** In-toto statements (attestation framework 1, statement): a claim about files, by digest. */
final class Statement {
  private static final String TYPE = "https://in-toto.io/Statement/v1";

  private Statement() {}

  /**
   * A statement.
   *
   * @param subjects what it is about
   * @param predicateType what kind of claim it makes: a URI
   */
  static ObjectValue of(List<Artifact> subjects, String predicateType, ObjectValue predicate) {
    return ObjectValue.builder()
        .put("_type", TYPE)
        .put("subject", descriptors(subjects))
        .put("predicateType", predicateType)
        .put("predicate", predicate)
        .build();
  }

  /** Files as ResourceDescriptors. */
  static ArrayValue descriptors(List<Artifact> artifacts) {
    return new ArrayValue(List.copyOf(artifacts.stream().map(Artifact::descriptor).toList()));
  }
}
