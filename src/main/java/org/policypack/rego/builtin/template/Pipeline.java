package org.policypack.rego.builtin.template;

import java.util.List;

/**
 * Commands, each of which gets the result of the one before as its last argument.
 *
 * @param variables that get the result, with their dollar signs
 * @param assigns whether the variables are there already
 */
record Pipeline(List<String> variables, boolean assigns, List<Command> commands) {
  /** An operand with what is given to it; only functions take arguments. */
  record Command(Operand operand, List<Operand> arguments) {}
}
