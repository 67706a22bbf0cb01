/** Results as data, and how people and machines read them. */
@NullMarked
package org.policypack.report;

import org.jspecify.annotations.NullMarked;
