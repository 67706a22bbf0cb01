/**
 * Turns a pack into a Rego module and its data.
 *
 * <p>The module has five parts: the request's checks, the values that rules compare, the rules,
 * what each rule gives, and the decision. What comes from a pack enters as a node of the syntax
 * tree and passes through the printer; what every module shares is Rego in the resources beside
 * this package.
 */
@NullMarked
package org.policypack.rego.emit;

import org.jspecify.annotations.NullMarked;
