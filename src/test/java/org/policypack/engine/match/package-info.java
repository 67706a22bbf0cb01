/** Tests of the native matchers; what they share with OPA is tested in the differential package. */
@NullMarked
package org.policypack.engine.match;

import org.jspecify.annotations.NullMarked;
