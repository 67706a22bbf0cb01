/**
 * Rego in a plain form, in which rules are judged before they run and from which they are planned:
 * names are resolved, nested calls stand in expressions of their own, and the expressions of a body
 * stand in the order in which variables get bound. OPA 1.22.2 judges types on the same form and
 * evaluates it (the stages of {@code ast/compile.go}), and what it finds depends on it.
 */
@NullMarked
package org.policypack.rego.core;

import org.jspecify.annotations.NullMarked;
