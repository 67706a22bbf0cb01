/**
 * What {@code policy rego-unit} does: the {@code test_} rules of modules, run and reported as
 * {@code opa test} does, and what they cover.
 */
@NullMarked
package org.policypack.rego.unit;

import org.jspecify.annotations.NullMarked;
