/** Tests of evidence in standard forms. */
@NullMarked
package org.policypack.evidence;

import org.jspecify.annotations.NullMarked;
