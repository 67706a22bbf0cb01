/**
 * The type checker: finds the type errors that OPA 1.22.2 finds before it runs a policy ({@code
 * ast/check.go}, {@code ast/env.go}, {@code types/types.go}), with its codes, messages and places.
 * It sees rules in the plain form of {@link org.policypack.rego.core}.
 */
@NullMarked
package org.policypack.rego.typecheck;

import org.jspecify.annotations.NullMarked;
