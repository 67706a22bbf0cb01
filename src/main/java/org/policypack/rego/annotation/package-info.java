/** The METADATA comments of Rego: what they say, and of which rule, document or package. */
@NullMarked
package org.policypack.rego.annotation;

import org.jspecify.annotations.NullMarked;
