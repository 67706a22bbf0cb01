/** Globs as OPA matches them, and its intersection of simple regular expressions. */
@NullMarked
package org.policypack.rego.builtin.glob;

import org.jspecify.annotations.NullMarked;
