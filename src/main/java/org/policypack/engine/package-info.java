/**
 * The native engine: a pack is compiled once into small immutable nodes and then decides any number
 * of requests, from any number of threads.
 *
 * <p>{@link org.policypack.engine.PolicyCompiler} is the entrance. A request is read first ({@link
 * org.policypack.engine.Layout}): the checks of the language in its order leave every attribute in
 * a slot of a {@link org.policypack.engine.Frame}, typed. Rules then only see typed values.
 */
@NullMarked
package org.policypack.engine;

import org.jspecify.annotations.NullMarked;
