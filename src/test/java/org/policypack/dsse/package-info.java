/** Tests of envelopes and keys. */
@NullMarked
package org.policypack.dsse;

import org.jspecify.annotations.NullMarked;
