package org.policypack.evidence;

import org.policypack.value.ObjectValue;

/**
 * A file that evidence is about.
 *
 * @param name what it is called, with {@code /}: for files of an export the name in its folder, for
 *     those of a pack the path from the pack's folder
 * @param sha256 its digest, in hexadecimal
 */
public record Artifact(String name, String sha256) {
  /** The in-toto ResourceDescriptor of the file. */
  ObjectValue descriptor() {
    return ObjectValue.builder()
        .put("name", name)
        .put("digest", ObjectValue.builder().put("sha256", sha256).build())
        .build();
  }
}
