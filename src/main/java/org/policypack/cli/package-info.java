/**
 * The command line: one class a command, which declares its options and calls a service. The only
 * package that prints, exits or knows picocli; nothing depends on it.
 */
@NullMarked
package org.policypack.cli;

import org.jspecify.annotations.NullMarked;
