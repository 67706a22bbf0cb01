package org.policypack.rego.eval;

/**
 * A variable of a rule.
 *
 * @param slot where a frame keeps its value; no two variables of a rule share one
 * @param depth how many bodies lie around the one it belongs to
 * @param from the number of the expression that declares it, or −1 where none does: a body inside
 *     an expression up to there does not see it
 */
record Local(String name, int slot, int depth, int from) {}
