/** Tests of the command line: a folder a case under {@code src/test/resources/cli}. */
@NullMarked
package org.policypack.cli;

import org.jspecify.annotations.NullMarked;
