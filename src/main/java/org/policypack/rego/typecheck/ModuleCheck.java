package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * Checks modules as a whole, in OPA's stages. OPA goes no further than the first stage that finds
 * errors, and tells all errors of that one.
 */
public final class ModuleCheck {
  private final List<Module> modules;
  private final Annotations annotations;
  private final Optional<SchemaSet> schemas;
  private final TypeTree input = new TypeTree();
  private final CoreProgram program;
  private Optional<QueryCheck> queries = Optional.empty();

  /**
   * The check of some modules.
   *
   * @param hidden calls whose function is hidden by a variable, compared by identity
   * @param annotations what their METADATA says
   * @param schemas what annotations may name
   */
  public ModuleCheck(
      List<Module> modules,
      Set<Call> hidden,
      Annotations annotations,
      Optional<SchemaSet> schemas) {
    this.modules = List.copyOf(modules);
    this.annotations = annotations;
    this.schemas = schemas;
    this.program = CoreProgram.of(modules, hidden, annotations);
  }

  /** The modules in the plain form; where the checks found nothing, its places have their rules. */
  public CoreProgram program() {
    return program;
  }

  /** The imports that nothing uses, by file and place. */
  public List<Diagnostic> unusedImports() {
    return Stages.diagnostics(
        program.unusedImports().stream()
            .map(unused -> Problem.ofCompiler(unused.span(), text(unused) + " unused"))
            .toList());
  }

  /** An import as it is written. */
  private static String text(Import unused) {
    String path = String.join(".", unused.path());
    return "import " + path + unused.alias().map(name -> " as " + name).orElse("");
  }

  /** The errors of modules whose names are in order, by file and place. */
  public List<Diagnostic> errors() {
    return Stages.diagnostics(problems());
  }

  private List<Problem> problems() {
    RuleSafety safety = new RuleSafety(program);
    List<Problem> early =
        Stages.first(
            List.of(
                this::inputSchema,
                () -> Stages.captured(program),
                this::repeatedAnnotations,
                () -> new WithCheck(program).check(),
                () -> new ConflictCheck().check(program.root(), modules),
                () -> new CallCheck(program).check(),
                safety::heads,
                () -> safety.bodies(program::keep)));
    if (!early.isEmpty()) {
      return early;
    }
    RuleGraph graph = new RuleGraph(program.root(), program.rules());
    RuleCheck types =
        new RuleCheck(
            new Checker(new Replacements(graph)), input, new RuleSchemas(annotations, schemas));
    queries = Optional.of(new QueryCheck(program, graph, types.types(), input));
    return Stages.first(
        List.of(() -> new RecursionCheck(graph).check(), () -> types(graph, types)));
  }

  /** Reads the schema of every input. */
  private List<Problem> inputSchema() {
    Optional<Value> schema = schemas.flatMap(SchemaSet::input);
    if (schema.isPresent()) {
      try {
        input.put(List.of(), SchemaTypes.of(schema.get()));
      } catch (SchemaException e) {
        return List.of(Problem.of(Span.none(), e.text()));
      }
    }
    return List.of();
  }

  private List<Problem> repeatedAnnotations() {
    return annotations.repeated().stream()
        .map(repeated -> Problem.of(repeated.span(), repeated.message()))
        .toList();
  }

  /** The check of queries to the modules, in which no errors were found. */
  public QueryCheck queries() {
    return queries.orElseThrow();
  }

  private static List<Problem> types(RuleGraph graph, RuleCheck types) {
    List<Problem> problems = new ArrayList<>();
    DeprecationCheck deprecation = new DeprecationCheck();
    for (RulePlace place : graph.inOrder()) {
      for (CoreRule rule : place.rules()) {
        problems.addAll(types.check(rule));
        deprecation.check(rule.body());
      }
    }
    problems.addAll(deprecation.problems());
    return problems;
  }
}
