/** Native matchers, their translations under RE2/J, and the real OPA, asked the same questions. */
@NullMarked
package org.policypack.differential;

import org.jspecify.annotations.NullMarked;
