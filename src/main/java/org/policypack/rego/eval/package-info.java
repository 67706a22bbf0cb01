/**
 * The embedded Rego engine: modules and data are compiled once to an immutable plan, which many
 * threads may evaluate.
 *
 * <p>A rule in the plain form of {@code rego.core} becomes a chain of {@code Step}s, each of which
 * calls the next for every way in which it holds; terms without choices become {@code Operand}s.
 * Which variables are bound at which step is known when the plan is made, so a variable is a slot
 * of an array. It shares nothing with the native engine but JSON values.
 */
@NullMarked
package org.policypack.rego.eval;

import org.jspecify.annotations.NullMarked;
