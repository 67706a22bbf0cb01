/** Go's {@code text/template} over values of documents, as OPA 1.22.2 uses it. */
@NullMarked
package org.policypack.rego.builtin.template;

import org.jspecify.annotations.NullMarked;
