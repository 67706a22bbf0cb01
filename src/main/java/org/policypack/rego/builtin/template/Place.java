package org.policypack.rego.builtin.template;

/**
 * Where something stands in a template, for messages.
 *
 * @param line from 1
 * @param column in characters, from 0
 * @param text what stands there
 */
record Place(int line, int column, String text) {}
