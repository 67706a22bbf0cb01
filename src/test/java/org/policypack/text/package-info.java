/** Tests of what strings mean; their cases are the tables under {@code src/test/resources/text}. */
@NullMarked
package org.policypack.text;

import org.jspecify.annotations.NullMarked;
