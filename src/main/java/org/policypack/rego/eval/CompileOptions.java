package org.policypack.rego.eval;

import java.util.Optional;
import java.util.Set;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.syntax.Body;

/**
 * What is compiled into modules besides their rules.
 *
 * @param prints whether calls of print write; else they are taken out, as OPA does unless somebody
 *     listens
 * @param checksData whether a rule at a place where the data holds something is an error, as it is
 *     for OPA's commands
 * @param tests whether the cases of tests are told ({@link Observer#testCase})
 * @param coverage whether it is told which expressions run ({@link Observer#ran})
 * @param mocked builtin functions that are left out and that rules may call all the same, since a
 *     query is going to replace them; those that the modules themselves replace need not be named
 * @param strict whether imports, parameters and assigned names that nothing uses are errors, as
 *     with {@code --strict} of OPA
 * @param schemas what {@code schemas} of METADATA may name, and the schema of every input; where
 *     there is none at all, those that METADATA names are passed over
 */
public record CompileOptions(
    boolean prints,
    boolean checksData,
    boolean tests,
    boolean coverage,
    Set<String> mocked,
    boolean strict,
    Optional<SchemaSet> schemas) {
  /** Copies the set. */
  public CompileOptions {
    mocked = Set.copyOf(mocked);
  }

  /** The usual options of a program that embeds the engine. */
  public static final CompileOptions USUAL =
      new CompileOptions(false, false, false, false, Set.of(), false, Optional.empty());

  /** The options of {@code opa eval}. */
  public static final CompileOptions COMMAND =
      new CompileOptions(true, true, false, false, Set.of(), false, Optional.empty());

  /** The options of {@code opa test}. */
  public static CompileOptions forTests(boolean coverage) {
    return new CompileOptions(true, true, true, coverage, Set.of(), false, Optional.empty());
  }

  /** The same for modules that will be asked a query which may replace functions. */
  public CompileOptions askedBy(Body query) {
    return new CompileOptions(
        prints, checksData, tests, coverage, Mocks.of(query), strict, schemas);
  }

  /** The same options with calls of {@code print} that an {@link Observer} hears. */
  public CompileOptions printing() {
    return new CompileOptions(true, checksData, tests, coverage, mocked, strict, schemas);
  }

  /** The same options in OPA's strict mode. */
  public CompileOptions strictly() {
    return new CompileOptions(prints, checksData, tests, coverage, mocked, true, schemas);
  }

  /** The same options with schemas, or without any, as {@code --schema} of OPA gives them. */
  public CompileOptions withSchemas(Optional<SchemaSet> given) {
    return new CompileOptions(prints, checksData, tests, coverage, mocked, strict, given);
  }
}
