/**
 * The checks of names and declarations: what a module or a query names and in which order, on the
 * tree as it is written. They are the first checks of all, before names mean anything (the stages
 * of OPA's {@code ast/compile.go} up to {@code RewriteLocalVars}).
 */
@NullMarked
package org.policypack.rego.namecheck;

import org.jspecify.annotations.NullMarked;
