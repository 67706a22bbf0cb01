/** Tests of the manual: golden files of a small program, and real shells. */
@NullMarked
package org.policypack.manual;

import org.jspecify.annotations.NullMarked;
