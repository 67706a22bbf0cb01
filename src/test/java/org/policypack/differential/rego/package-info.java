/** Generated and mutated Rego modules on the embedded engine and on the real OPA. */
@NullMarked
package org.policypack.differential.rego;

import org.jspecify.annotations.NullMarked;
