/**
 * Rego's builtin functions, a class for each family; {@link org.policypack.rego.builtin.Builtins}
 * lists them. To add one, write a method that takes the arguments and add a line to its family.
 *
 * <p>What each does is taken from OPA 1.22.2 and tested by OPA's own conformance cases.
 */
@NullMarked
package org.policypack.rego.builtin;

import org.jspecify.annotations.NullMarked;
