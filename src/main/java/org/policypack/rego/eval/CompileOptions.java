package org.policypack.rego.eval;

/**
 * What is compiled into modules besides their rules.
 *
 * @param prints whether calls of print write; else they are taken out, as OPA does unless somebody
 *     listens
 * @param checksData whether a rule at a place where the data holds something is an error, as it is
 *     for OPA's commands
 */
public record CompileOptions(boolean prints, boolean checksData) {
  /** The usual options of a program that embeds the engine. */
  public static final CompileOptions USUAL = new CompileOptions(false, false);

  /** The options of OPA's commands. */
  public static final CompileOptions COMMAND = new CompileOptions(true, true);
}
