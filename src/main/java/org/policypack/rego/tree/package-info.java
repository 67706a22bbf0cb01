/** The syntax tree of a module as OPA writes it as JSON, for {@code rego.parse_module}. */
@NullMarked
package org.policypack.rego.tree;

import org.jspecify.annotations.NullMarked;
