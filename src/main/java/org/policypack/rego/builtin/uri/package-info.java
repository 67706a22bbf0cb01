/** URLs as Go's {@code net/url} reads them. */
@NullMarked
package org.policypack.rego.builtin.uri;

import org.jspecify.annotations.NullMarked;
