/**
 * Rego v1 as text and as a tree: the lexer, the parser, the nodes, the printer.
 *
 * <p>A program builds modules with {@link org.policypack.rego.syntax.Rego}; {@link
 * org.policypack.rego.syntax.RegoPrinter} prints them as {@code opa fmt} (1.22.2) would leave them.
 */
@NullMarked
package org.policypack.rego.syntax;

import org.jspecify.annotations.NullMarked;
