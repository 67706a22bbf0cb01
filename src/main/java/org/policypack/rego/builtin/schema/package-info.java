/** JSON schemas of drafts 4, 6 and 7, with the verdicts and messages of OPA's validator. */
@NullMarked
package org.policypack.rego.builtin.schema;

import org.jspecify.annotations.NullMarked;
