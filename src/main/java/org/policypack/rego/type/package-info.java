/**
 * The types of Rego's values and the signatures of functions, as data; what is done with them
 * stands elsewhere.
 */
@NullMarked
package org.policypack.rego.type;

import org.jspecify.annotations.NullMarked;
