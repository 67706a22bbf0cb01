/**
 * The native engine's matchers for globs, commands, plain texts and regular expressions.
 *
 * <p>They read the definitions of {@code org.policypack.text} and nothing of the Rego export; that
 * both sides agree is tested against the real OPA. All are immutable and safe for many threads.
 */
@NullMarked
package org.policypack.engine.match;

import org.jspecify.annotations.NullMarked;
