package org.policypack.rego.eval;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.namecheck.NameStage;
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
    try {
      return inStages(modules, data, options);
    } catch (StackOverflowError e) {
      Diagnostic tooDeep =
          Diagnostic.error("rego_compile_error", Span.none(), "the modules are nested too deeply");
      return new CompileResult(Optional.empty(), List.of(tooDeep));
    }
  }

  /**
   * OPA goes no further than the first stage that finds errors, and tells all errors of that one.
   */
  private static CompileResult inStages(
      List<Module> modules, ObjectValue data, CompileOptions options) {
    Diagnostics problems = new Diagnostics();
    Annotations annotations = Annotations.of(modules);
    problems.addAll(annotations.unreadable());
    if (problems.hasErrors()) {
      return refused(problems);
    }
    NameStage names = new NameStage(modules);
    NameStage.Outcome named = names.check(options.strict(), problems);
    if (!named.isFine() && !options.strict()) {
      return refused(problems);
    }
    ModuleCheck check =
        new ModuleCheck(modules, named.hiddenCalls(), annotations, options.schemas());
    if (options.strict()) {
      problems.addAll(check.unusedImports());
    }
    if (!named.isFine()) {
      return refused(problems);
    }
    List<Diagnostic> found = check.errors();
    problems.addAll(found);
    if (!found.isEmpty()) {
      return refused(problems);
    }
    Program program = Program.plan(check.program(), modules, data, options, problems);
    if (problems.hasErrors()) {
      return refused(problems);
    }
    PreparedRego prepared = new PreparedRego(program, names, check.queries());
    return new CompileResult(Optional.of(prepared), problems.sorted());
  }

  private static CompileResult refused(Diagnostics problems) {
    return new CompileResult(Optional.empty(), problems.sorted());
  }
}
