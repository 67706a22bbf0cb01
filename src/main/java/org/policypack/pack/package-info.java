/**
 * What a policy pack means: immutable records without I/O.
 *
 * <p>A {@link org.policypack.pack.PolicyPack} exists only after every check of {@code pack.load}:
 * all names are resolved, all operators fit their types, every literal has its form. The engine and
 * the Rego emitter read this model and nothing else of a pack.
 */
@NullMarked
package org.policypack.pack;

import org.jspecify.annotations.NullMarked;
