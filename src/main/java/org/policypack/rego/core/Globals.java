package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What the names of a module stand for: documents, imports, the rules of its package. */
final class Globals {
  /** Of the documents and imports. */
  private final Map<String, Path> paths;

  private final Map<String, Path> ofPackage;
  private final Set<String> used;
  private final RulePlace root;

  /** Calls whose function is hidden by a variable. */
  private final Set<Call> hidden;

  /** What a call of a builtin function stands for that only names something of the rule. */
  private final Function<String, Optional<Value>> metadata;

  /** A fixed path into a document. */
  record Path(Variable head, List<Value> keys) {}

  private Globals(Map<String, Path> ofPackage, RulePlace root, Set<Call> hidden) {
    this.paths = new HashMap<>();
    this.ofPackage = ofPackage;
    this.used = new HashSet<>();
    this.root = root;
    this.hidden = hidden;
    this.metadata = name -> Optional.empty();
    document("input", Variable.INPUT);
    document("data", Variable.DATA);
  }

  private Globals(Globals module, Function<String, Optional<Value>> metadata) {
    this.paths = module.paths;
    this.ofPackage = module.ofPackage;
    this.used = module.used;
    this.root = module.root;
    this.hidden = module.hidden;
    this.metadata = metadata;
  }

  /**
   * The names of the rules of a package.
   *
   * @param rules their first parts, from all files
   */
  static Map<String, Path> ofPackage(List<String> packagePath, Set<String> rules) {
    Map<String, Path> paths = new HashMap<>();
    for (String rule : rules) {
      List<String> path = new ArrayList<>(packagePath);
      path.add(rule);
      paths.put(rule, new Path(Variable.DATA, values(path)));
    }
    return paths;
  }

  /**
   * The names of a module.
   *
   * @param ofPackage those that its package gives it, see {@link #ofPackage(List, Set)}
   * @param hidden calls whose function is hidden by a variable
   */
  static Globals of(Module module, Map<String, Path> ofPackage, RulePlace root, Set<Call> hidden) {
    Globals globals = new Globals(ofPackage, root, hidden);
    for (Import anImport : module.imports()) {
      Path start = globals.find(anImport.path().getFirst());
      if (start != null && start.head().toString().equals(anImport.path().getFirst())) {
        List<String> below = anImport.path().subList(1, anImport.path().size());
        globals.paths.put(anImport.name(), new Path(start.head(), values(below)));
      }
    }
    return globals;
  }

  /**
   * A document, unless a rule has its name: an error, but the name means that rule from then on.
   */
  private void document(String name, Variable variable) {
    if (!ofPackage.containsKey(name)) {
      paths.put(name, new Path(variable, List.of()));
    }
  }

  /** The same names within a rule, where calls of {@code rego.metadata} mean something. */
  Globals within(Rule rule, Annotations annotations) {
    return new Globals(
        this,
        name ->
            switch (name) {
              case "rego.metadata.rule" -> Optional.of(annotations.ofRule(rule));
              case "rego.metadata.chain" -> Optional.of(annotations.chain(rule));
              default -> Optional.empty();
            });
  }

  /**
   * What is asked in the place of a call of {@code rego.metadata}: whether what stands behind the
   * name first, a result or an argument, is the metadata of the rule ({@code
   * rewriteRegoMetadataCalls} of OPA's compiler, which drops {@code not} and {@code with} too).
   */
  CoreExpression resolved(CoreExpression asked) {
    if (!(asked.ask() instanceof Invoke call)) {
      return asked;
    }
    Optional<Value> value = call.callee().builtin().flatMap(metadata);
    if (value.isEmpty()) {
      return asked;
    }
    CoreTerm constant = new CoreTerm.Constant(value.get(), asked.span());
    CoreExpression.Ask ask =
        call.operands().isEmpty()
            ? new CoreExpression.Holds(constant)
            : new Invoke(Callee.UNIFY, List.of(call.operands().getFirst(), constant));
    return new CoreExpression(ask, false, List.of(), Origin.GENERATED, asked.span());
  }

  private static List<Value> values(List<String> path) {
    return path.stream().map(part -> (Value) StringValue.of(part)).toList();
  }

  @Nullable Path path(String name) {
    used.add(name);
    return find(name);
  }

  private @Nullable Path find(String name) {
    Path path = paths.get(name);
    return path == null ? ofPackage.get(name) : path;
  }

  /** Whether anybody has asked what a name stands for. */
  boolean isUsed(String name) {
    return used.contains(name);
  }

  /** The place of rules at a path below {@code data}, or null where there is none. */
  @Nullable RulePlace place(List<Value> path) {
    return root.find(path);
  }

  /** The function that a call names by a name that is not computed; it may not exist. */
  Callee callee(Call call) {
    Ref function = call.function();
    if (hidden.contains(call)) {
      return Callee.missing(RegoPrinter.print(function));
    }
    Path start = function.head() instanceof Var head ? path(head.name()) : null;
    if (start == null || start.head() != Variable.DATA) {
      return Callee.ofBuiltin(function.dottedName().orElseThrow());
    }
    List<Value> path = new ArrayList<>(start.keys());
    for (Term key : function.path()) {
      path.add(StringValue.of(((StringTerm) key).text()));
    }
    return Callee.ofModule(path);
  }

  /** The builtin function that a term names, if it names one. */
  Optional<String> builtinName(Term term) {
    Optional<String> name =
        switch (term) {
          case Var variable -> Optional.of(variable.name());
          case Ref reference -> reference.dottedName();
          default -> Optional.empty();
        };
    return name.filter(Globals::isBuiltin);
  }

  private static boolean isBuiltin(String name) {
    return Builtins.find(name).isPresent() || LeftOut.find(name).isPresent();
  }
}
