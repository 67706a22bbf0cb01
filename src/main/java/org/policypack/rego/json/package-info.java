/** JSON as Go's {@code encoding/json}, and so OPA, reads and writes it. */
@NullMarked
package org.policypack.rego.json;

import org.jspecify.annotations.NullMarked;
