/** Times written and read by layouts, as Go's {@code time} does. */
@NullMarked
package org.policypack.rego.builtin.time;

import org.jspecify.annotations.NullMarked;
