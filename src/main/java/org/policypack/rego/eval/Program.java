package org.policypack.rego.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.syntax.Module;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** All rules of some modules, found by the places they define. Immutable once planned. */
final class Program {
  private final CoreProgram plain;
  private final Value data;
  private final CompileOptions options;
  private final Set<String> mocked;
  private final RuleNode root = new RuleNode();
  private int groups;

  private Program(CoreProgram plain, List<Module> modules, Value data, CompileOptions options) {
    this.plain = plain;
    this.data = data;
    this.options = options;
    this.mocked = Mocks.of(modules);
    modules.forEach(
        module -> root.make(module.packagePath().stream().map(StringValue::of).toList()));
  }

  /**
   * Plans modules in which the checks found nothing.
   *
   * @param plain the same modules in the plain form
   * @param problems gets what this engine leaves out; with errors the program is of no use
   */
  static Program plan(
      CoreProgram plain,
      List<Module> modules,
      Value data,
      CompileOptions options,
      Diagnostics problems) {
    Program program = new Program(plain, modules, data, options);
    program.plan(problems);
    return program;
  }

  private void plan(Diagnostics problems) {
    List<Definition> definitions = Definitions.of(plain.root(), root);
    Set<RuleGroup> all = new LinkedHashSet<>();
    definitions.forEach(definition -> all.add(definition.group()));
    groups = all.size();
    if (options.checksData()) {
      all.forEach(group -> checkData(group, problems));
    }
    if (!problems.hasErrors()) {
      RulePlanner planner = new RulePlanner(this, problems);
      definitions.forEach(planner::plan);
      all.forEach(RuleGroup::finish);
    }
  }

  /** What both a rule and the data define is neither's. */
  private void checkData(RuleGroup group, Diagnostics problems) {
    Value at = data;
    for (Value key : group.place()) {
      at = at instanceof ObjectValue object ? object.get(key) : null;
    }
    if (at != null) {
      String path =
          group.place().stream()
              .map(key -> key instanceof StringValue name ? name.text() : JsonWriter.canonical(key))
              .collect(Collectors.joining("/"));
      problems.error(
          "rego_compile_error", group.span(), "conflicting rule for data path " + path + " found");
    }
  }

  // What planners ask.

  CompileOptions options() {
    return options;
  }

  /** Whether a builtin function is left out, and nothing is known to replace it. */
  boolean refuses(String builtin) {
    return Builtins.find(builtin).filter(Builtin::isLeftOut).isPresent()
        && !mocked.contains(builtin)
        && !options.mocked().contains(builtin);
  }

  int groupCount() {
    return groups;
  }

  Value data() {
    return data;
  }

  /** How many arguments a function takes. */
  int arity(Callee callee) {
    return plain.arity(callee);
  }

  /** The function at a path, or null where there is none. */
  @Nullable RuleGroup function(List<Value> path) {
    RuleNode node = root.find(path);
    RuleGroup group = node == null ? null : node.group();
    return group != null && group.isFunction() ? group : null;
  }

  /** Whether rules define a document at the path. */
  boolean isDocument(List<Value> path) {
    RuleNode node = root.find(path);
    return node != null && node.group() != null && !node.group().isFunction();
  }

  /** Whether a path has left the tree of rules: there is a document, or base data alone. */
  boolean endsAt(List<Value> path) {
    return root.find(path) == null || isDocument(path);
  }

  Places.Fixed way(List<Value> path) {
    return new Places.Fixed(root, data, path);
  }
}
