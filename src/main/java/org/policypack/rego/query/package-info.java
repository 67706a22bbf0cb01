/**
 * What {@code policy eval} does: a query to files, answered and printed as {@code opa eval} does.
 */
@NullMarked
package org.policypack.rego.query;

import org.jspecify.annotations.NullMarked;
