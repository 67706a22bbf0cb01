package org.policypack.manual;

/**
 * The words of a command that belong to no option.
 *
 * @param label what they are called in help
 * @param description one or more sentences
 * @param values what each may be
 */
public record Operand(String label, String description, Values values) {}
