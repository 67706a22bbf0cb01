/** Evidence about packs and exports in standard forms: who signed what, and what it claims. */
@NullMarked
package org.policypack.evidence;

import org.jspecify.annotations.NullMarked;
