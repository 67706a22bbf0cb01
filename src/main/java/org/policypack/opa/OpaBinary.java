package org.policypack.opa;

import java.nio.file.Path;

/**
 * An OPA that runs on this machine.
 *
 * @param path the program
 * @param version what {@code opa version} said
 */
public record OpaBinary(Path path, OpaVersion version) {}
