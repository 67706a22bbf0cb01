/** Values as Go's {@code fmt} and {@code strconv} print them. */
@NullMarked
package org.policypack.rego.builtin.format;

import org.jspecify.annotations.NullMarked;
