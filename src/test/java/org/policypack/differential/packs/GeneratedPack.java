package org.policypack.differential.packs;

import java.util.Map;
import org.policypack.value.ObjectValue;

/**
 * A pack that chance made.
 *
 * @param regoPackage its package, like no other's
 * @param document what its YAML says
 * @param samples for each pattern a text that it is meant to match
 */
record GeneratedPack(String regoPackage, ObjectValue document, Map<String, String> samples) {}
