package org.policypack.rego.eval;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.typecheck.ModuleCheck;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;

/**
 * The embedded Rego engine.
 *
 * <pre>{@code
 * Module module = RegoParser.parse(source).module().orElseThrow();
 * PreparedRego policy = RegoEngine.compile(List.of(module), data).prepared().orElseThrow();
 * RegoResult result = policy.evaluate("data.cavra.policy.decision", input);
 * }</pre>
 */
public final class RegoEngine {
  private RegoEngine() {}

  /**
   * Compiles modules, whose rules may use each other, together with the base documents.
   *
   * @param data what {@code data} holds besides the rules
   */
  public static CompileResult compile(List<Module> modules, ObjectValue data) {
    return compile(modules, data, CompileOptions.USUAL);
  }

  /** Compiles modules. See {@link #compile(List, ObjectValue)}. */
  public static CompileResult compile(
      List<Module> modules, ObjectValue data, CompileOptions options) {
    Diagnostics planned = new Diagnostics();
    Program program;
    Diagnostics problems;
    try {
      program = Program.plan(modules, data, options, planned);
      problems = ModuleCheck.check(modules, planned);
    } catch (StackOverflowError e) {
      return new CompileResult(
          Optional.empty(),
          List.of(
              Diagnostic.error(
                  "rego_compile_error", Span.none(), "the modules are nested too deeply")));
    }
    return new CompileResult(
        problems.hasErrors() ? Optional.empty() : Optional.of(new PreparedRego(program)),
        problems.sorted());
  }
}
