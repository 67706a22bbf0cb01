/** The command line as data, and what shells and manuals want to know of it. */
@NullMarked
package org.policypack.manual;

import org.jspecify.annotations.NullMarked;
