package org.policypack.rego.eval;

/**
 * A variable of a rule.
 *
 * @param slot where a frame keeps its value; no two variables of a rule share one
 * @param depth how many bodies lie around the one it belongs to
 */
record Local(String name, int slot, int depth) {}
