/**
 * How globs and commands are written as RE2 patterns, for {@code regex.match} in exported Rego.
 *
 * <p>The translation uses nothing that a Go regexp of OPA 1.0.1 lacks, no repetition counts, and no
 * backtick, so each pattern can stand in a raw string of Rego.
 */
@NullMarked
package org.policypack.rego.emit.pattern;

import org.jspecify.annotations.NullMarked;
