package org.policypack.rego.eval;

/**
 * What is compiled into modules besides their rules.
 *
 * @param prints whether calls of print write; else they are taken out, as OPA does unless somebody
 *     listens
 * @param checksData whether a rule at a place where the data holds something is an error, as it is
 *     for OPA's commands
 * @param tests whether the cases of tests are told ({@link Observer#testCase})
 * @param coverage whether it is told which expressions run ({@link Observer#ran})
 */
public record CompileOptions(boolean prints, boolean checksData, boolean tests, boolean coverage) {
  /** The usual options of a program that embeds the engine. */
  public static final CompileOptions USUAL = new CompileOptions(false, false, false, false);

  /** The options of {@code opa eval}. */
  public static final CompileOptions COMMAND = new CompileOptions(true, true, false, false);

  /** The options of {@code opa test}. */
  public static CompileOptions forTests(boolean coverage) {
    return new CompileOptions(true, true, true, coverage);
  }
}
