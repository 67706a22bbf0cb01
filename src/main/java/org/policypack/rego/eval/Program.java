package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.RuleNames;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** All rules of some modules, found by the places they define. Immutable once planned. */
final class Program {
  private final List<Module> modules;
  private final Value data;
  private final CompileOptions options;
  private final Set<String> mocked;
  private final Annotations annotations;
  private final Map<List<String>, Set<String>> namesByPackage;
  private final IdentityHashMap<Module, ModuleNames> names = new IdentityHashMap<>();
  private final RuleNode root = new RuleNode();
  private final Map<List<Value>, RuleGroup> groups = new LinkedHashMap<>();
  private final Map<List<Value>, List<Rule>> rulesAt = new HashMap<>();

  /** Calls of functions that a variable hides. */
  private final Set<Call> hiddenCalls = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The program of some modules, whose rules are not planned yet. */
  Program(List<Module> modules, Value data, CompileOptions options) {
    this.modules = List.copyOf(modules);
    this.data = data;
    this.options = options;
    this.mocked = Mocks.of(modules);
    this.annotations = Annotations.of(modules);
    this.namesByPackage = RuleNames.byPackage(modules);
    modules.forEach(module -> names.put(module, names(module)));
  }

  /**
   * Plans rules in which the checks found nothing.
   *
   * @param problems gets what this engine leaves out; with errors the program is of no use
   */
  void plan(Diagnostics problems) {
    List<Definition> definitions = absorbed(definitions(modules));
    modules.forEach(
        module -> root.make(module.packagePath().stream().map(StringValue::of).toList()));
    definitions.forEach(definition -> declare(definition, problems));
    if (options.checksData()) {
      checkData(problems);
    }
    if (!problems.hasErrors()) {
      definitions.forEach(d -> planRule(d, known(d.module()), problems));
      groups.values().forEach(RuleGroup::finish);
    }
  }

  private ModuleNames known(Module module) {
    return names.getOrDefault(module, ModuleNames.none());
  }

  /** Checks how things are named; false where no further stage makes sense. */
  boolean checkNames(Diagnostics problems) {
    boolean fine = true;
    for (Module module : modules) {
      fine &= NameCheck.checkArguments(module, problems);
    }
    if (!fine) {
      return false;
    }
    for (Module module : modules) {
      new NameCheck(problems).check(module);
      DeclarationCheck check = new DeclarationCheck(known(module), options.strict());
      module.rules().forEach(check::check);
      problems.addAll(check.errors());
      problems.addAll(check.unused());
      fine &= check.errors().isEmpty();
      hiddenCalls.addAll(check.hiddenCalls());
    }
    return fine;
  }

  // Definitions.

  private static List<Definition> definitions(List<Module> modules) {
    List<Definition> found = new ArrayList<>();
    for (Module module : modules) {
      module.rules().forEach(rule -> found.add(Definition.of(module, rule)));
    }
    return found;
  }

  private static List<Definition> absorbed(List<Definition> found) {
    Set<List<Value>> objects = new HashSet<>();
    found.stream()
        .filter(d -> d.kind() == RuleGroup.Kind.PARTIAL_OBJECT)
        .forEach(d -> objects.add(d.place()));
    return found.stream().map(d -> absorbed(d, objects)).toList();
  }

  /** A rule below the place of a partial object belongs to that object. */
  private static Definition absorbed(Definition definition, Set<List<Value>> objects) {
    for (int length = 1; length < definition.place().size(); length++) {
      List<Value> shorter = definition.place().subList(0, length);
      if (objects.contains(shorter) && !definition.rule().head().isFunction()) {
        return definition.movedTo(List.copyOf(shorter));
      }
    }
    return definition;
  }

  private void declare(Definition definition, Diagnostics problems) {
    if (definition.keys().isEmpty()) {
      rulesAt.computeIfAbsent(definition.place(), p -> new ArrayList<>()).add(definition.rule());
    }
    RuleGroup known = groups.get(definition.place());
    if (known == null) {
      RuleGroup group =
          new RuleGroup(
              groups.size(),
              definition.name(),
              definition.kind(),
              definition.arity(),
              definition.rule().span());
      groups.put(definition.place(), group);
      root.make(definition.place()).define(group);
    } else if (known.kind() != definition.kind() || known.arity() != definition.arity()) {
      problems.add(
          Diagnostic.error(
              "rego_type_error",
              definition.rule().head().span(),
              "conflicting rules " + definition.name() + " found"));
    }
  }

  private void planRule(Definition definition, ModuleNames names, Diagnostics problems) {
    RuleGroup group = groups.get(definition.place());
    if (group == null) {
      return;
    }
    try {
      RuleCode code = new RulePlanner(this, names).plan(definition);
      define(group, definition.rule(), code);
    } catch (CompileException e) {
      problems.add(e.diagnostic());
    }
  }

  private static void define(RuleGroup group, Rule rule, RuleCode code) {
    if (rule.isDefault()) {
      group.addDefault(code);
    } else {
      group.add(code);
    }
  }

  /** What both a rule and the data define is neither's. */
  private void checkData(Diagnostics problems) {
    groups.forEach(
        (place, group) -> {
          Value at = data;
          for (Value key : place) {
            at = at instanceof ObjectValue object ? object.get(key) : null;
          }
          if (at != null) {
            problems.error(
                "rego_compile_error",
                group.span(),
                "conflicting rule for data path " + path(place) + " found");
          }
        });
  }

  private static String path(List<Value> place) {
    return place.stream()
        .map(key -> key instanceof StringValue name ? name.text() : JsonWriter.canonical(key))
        .collect(Collectors.joining("/"));
  }

  private ModuleNames names(Module module) {
    return ModuleNames.of(module, namesByPackage.getOrDefault(module.packagePath(), Set.of()));
  }

  // What planners ask.

  /** The names that a query may use. */
  ModuleNames names(QueryContext context) {
    if (context.header().isEmpty()) {
      return ModuleNames.none();
    }
    Module header = context.header().get();
    return context.inPackage() ? names(header) : ModuleNames.of(header, Set.of());
  }

  CompileOptions options() {
    return options;
  }

  /** Whether a builtin function is left out, and nothing is known to replace it. */
  boolean refuses(String builtin) {
    return Builtins.find(builtin).filter(Builtin::isLeftOut).isPresent()
        && !mocked.contains(builtin)
        && !options.mocked().contains(builtin);
  }

  Annotations annotations() {
    return annotations;
  }

  int groupCount() {
    return groups.size();
  }

  Value data() {
    return data;
  }

  /** Calls of functions that a variable hides, compared by identity. */
  Set<Call> hiddenCalls() {
    return hiddenCalls;
  }

  /**
   * The rules of a module that a call means; rules that are no function can be called without
   * arguments. Null where it means a builtin or nothing.
   */
  @Nullable RuleGroup function(Call call, ModuleNames names, Scope scope) {
    boolean isVariable =
        call.function().head() instanceof Var head && scope.find(head.name()) != null;
    return isVariable ? null : function(call, names);
  }

  private @Nullable RuleGroup function(Call call, ModuleNames names) {
    if (!(call.function().head() instanceof Var head)) {
      return null;
    }
    List<String> start = names.path(head.name());
    if (start == null || !start.getFirst().equals("data")) {
      return null;
    }
    List<String> path = new ArrayList<>(start.subList(1, start.size()));
    for (Term key : call.function().path()) {
      if (!(key instanceof StringTerm string)) {
        return null;
      }
      path.add(string.text());
    }
    RuleNode node = root.find(path);
    return node == null ? null : node.group();
  }

  /** How many arguments the function of a call takes, or null where there is no such function. */
  @Nullable Integer arity(Call call, ModuleNames names, Scope scope) {
    return arity(call, function(call, names, scope));
  }

  private static @Nullable Integer arity(Call call, @Nullable RuleGroup group) {
    if (group != null) {
      return group.arity();
    }
    Optional<Builtin> builtin = call.function().dottedName().flatMap(Builtins::find);
    return builtin.map(Builtin::arity).orElse(null);
  }

  private @Nullable RuleNode node(List<Value> path) {
    RuleNode node = root;
    for (Value key : path) {
      node = node == null ? null : node.child(key);
    }
    return node;
  }

  /** Whether rules define a document at the path. */
  boolean isDocument(List<Value> path) {
    RuleNode node = node(path);
    return node != null && node.group() != null && !node.group().isFunction();
  }

  /** Whether rules define a document at the path in any case. */
  boolean isSurelyDefined(List<Value> path) {
    List<Rule> rules = rulesAt.get(path);
    return rules != null && Rule.surelyDefine(rules);
  }

  /** Whether a path has left the tree of rules: there is a document, or base data alone. */
  boolean endsAt(List<Value> path) {
    return node(path) == null || isDocument(path);
  }

  Places.Fixed way(List<Value> path) {
    return new Places.Fixed(root, data, path);
  }
}
