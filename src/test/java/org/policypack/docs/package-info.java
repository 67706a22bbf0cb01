/** What the documentation shows is run. */
@NullMarked
package org.policypack.docs;

import org.jspecify.annotations.NullMarked;
