/**
 * Random packs and random requests on every engine: whatever the language allows, the native
 * engine, the embedded Rego engine and the real OPA decide alike.
 *
 * <p>Everything is made from a seed, so each finding can be repeated. What a finding shrinks to
 * becomes a folder of {@code src/test/resources/decisions}.
 */
@NullMarked
package org.policypack.differential.packs;

import org.jspecify.annotations.NullMarked;
