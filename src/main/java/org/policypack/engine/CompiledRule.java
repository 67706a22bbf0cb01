package org.policypack.engine;

/**
 * A rule ready to be asked.
 *
 * @param order its place in the document, from 0
 * @param id its name
 * @param when what must hold of a request that the index has given it
 * @param outcome what it gives
 */
record CompiledRule(int order, String id, Node when, CompiledOutcome outcome) {}
