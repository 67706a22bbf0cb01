/** Text that was read, and places in it. Depends on nothing. */
@NullMarked
package org.policypack.source;

import org.jspecify.annotations.NullMarked;
