/**
 * The type checker: finds the type errors that OPA 1.22.2 finds before it runs a policy ({@code
 * ast/check.go}, {@code ast/env.go}, {@code types/types.go}), with its codes, messages and places.
 * It sees rules in the plain form of {@link org.policypack.rego.core}.
 *
 * <p>One thing differs on purpose: OPA places an error of a reference by the name of a rule where a
 * rule of the package was named last, this checker where the reference stands. Schemas are not
 * known; whatever is not defined by rules is of any type.
 */
@NullMarked
package org.policypack.rego.typecheck;

import org.jspecify.annotations.NullMarked;
