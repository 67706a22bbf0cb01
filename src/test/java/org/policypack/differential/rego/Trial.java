package org.policypack.differential.rego;

import java.util.Optional;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * One text for both engines.
 *
 * @param space the name below {@code data} that is its alone, so that many can share a process
 * @param path the document asked for, such as {@code data.m12.p}
 * @param data the base documents below its space
 */
record Trial(
    String space, String from, String path, String text, ObjectValue data, Optional<Value> input) {}
