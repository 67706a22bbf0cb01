package org.policypack.evidence;

import java.util.List;
import java.util.UUID;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Sha256;

/**
 * The UUIDs and the properties of an OSCAL document. UUIDs follow from what the document is about,
 * so that the same run gives the same file.
 */
final class OscalNames {
  /** Whose names the properties are. */
  private static final String NAMESPACE = "urn:policypack:oscal:v1";

  private final UUID space;

  /**
   * The names of a document.
   *
   * @param facts what it rests on
   * @param time when it says that the run was
   */
  OscalNames(ExportFacts facts, String time) {
    StringBuilder about = new StringBuilder(time);
    facts.exported().forEach(file -> about.append(' ').append(file.sha256()));
    facts.packFiles().forEach(file -> about.append(' ').append(file.sha256()));
    facts.report().engines().forEach(row -> about.append(' ').append(row));
    space = NamedUuid.of(NamedUuid.ROOT, Sha256.of(about.toString()));
  }

  /** The UUID of a part of the document. */
  String uuid(String part) {
    return NamedUuid.of(space, part).toString();
  }

  /** References to parts, under a key for their UUID. */
  ArrayValue references(String key, List<String> parts) {
    return new ArrayValue(
        List.copyOf(
            parts.stream()
                .map(part -> ObjectValue.builder().put(key, uuid(part)).build())
                .toList()));
  }

  /** A property in the namespace of policypack. */
  static ObjectValue property(String name, String value) {
    return ObjectValue.builder().put("name", name).put("ns", NAMESPACE).put("value", value).build();
  }
}
