/**
 * What strings mean, wherever a pack or a request holds them: numbers, instants, addresses, zones,
 * commands, globs, portable regular expressions and letter case.
 *
 * <p>Everything here is a definition that both the native engine and the Rego emitter read, so that
 * each can go its own way from one meaning. Nothing here matches, translates, or knows packs.
 */
@NullMarked
package org.policypack.text;

import org.jspecify.annotations.NullMarked;
