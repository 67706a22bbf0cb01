package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The annotations of modules, as {@code rego.metadata.rule} and {@code rego.metadata.chain} give
 * them ({@code AnnotationSet} of OPA's {@code ast}). Immutable once made.
 */
public final class Annotations {
  private final IdentityHashMap<Rule, List<ObjectValue>> ofRules = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, List<String>> packages = new IdentityHashMap<>();

  /** By scope, and there by path below {@code data}. */
  private final Map<String, Map<List<String>, ObjectValue>> ofPaths = new HashMap<>();

  private Annotations() {}

  /** The annotations of modules. */
  public static Annotations of(List<Module> modules) {
    Annotations annotations = new Annotations();
    modules.forEach(annotations::add);
    return annotations;
  }

  private void add(Module module) {
    List<String> path = module.packagePath();
    for (ObjectValue found : AnnotationReader.read(module.packageClause().before(), "package")) {
      put(scope(found), path, found);
    }
    for (Rule rule : module.rules()) {
      packages.put(rule, path);
      for (ObjectValue found : AnnotationReader.read(rule.before(), "rule")) {
        add(found, rule, path);
      }
    }
  }

  private void add(ObjectValue found, Rule rule, List<String> path) {
    String scope = scope(found);
    switch (scope) {
      case "rule" -> ofRules.computeIfAbsent(rule, r -> new ArrayList<>()).add(found);
      case "document" -> put(scope, path(rule, path), found);
      default -> put(scope, path, found);
    }
  }

  private void put(String scope, List<String> path, ObjectValue found) {
    ofPaths.computeIfAbsent(scope, s -> new HashMap<>()).putIfAbsent(path, found);
  }

  private static String scope(ObjectValue annotation) {
    return annotation.get("scope") instanceof StringValue scope ? scope.text() : "";
  }

  /** The path of a rule up to its first variable. */
  private static List<String> path(Rule rule, List<String> packagePath) {
    List<String> path = new ArrayList<>(packagePath);
    Ref name = rule.head().name();
    path.add(((Var) name.head()).name());
    for (Term key : name.path()) {
      if (!(key instanceof StringTerm text)) {
        break;
      }
      path.add(text.text());
    }
    return path;
  }

  /** The annotations of a rule itself, without members where it has none. */
  public ObjectValue ofRule(Rule rule) {
    return ofRules.getOrDefault(rule, List.of(ObjectValue.EMPTY)).getFirst();
  }

  /**
   * All annotations around a rule, from the nearest to the farthest: objects with the path they
   * belong to. The rule itself comes first even where it has none.
   */
  public ArrayValue chain(Rule rule) {
    List<String> packagePath = packages.getOrDefault(rule, List.of());
    List<String> path = path(rule, packagePath);
    List<Value> chain = new ArrayList<>();
    List<ObjectValue> own = ofRules.getOrDefault(rule, List.of());
    if (own.isEmpty()) {
      chain.add(ObjectValue.builder().put("path", value(path)).build());
    }
    own.forEach(annotation -> chain.add(link(path, annotation)));
    addLink("document", path, chain);
    addLink("package", packagePath, chain);
    for (int length = packagePath.size(); length > 0; length--) {
      addLink("subpackages", packagePath.subList(0, length), chain);
    }
    return new ArrayValue(chain);
  }

  private void addLink(String scope, List<String> path, List<Value> chain) {
    Stream.ofNullable(ofPaths.getOrDefault(scope, Map.of()).get(path))
        .forEach(annotation -> chain.add(link(path, annotation)));
  }

  private static Value link(List<String> path, ObjectValue annotation) {
    return ObjectValue.builder().put("path", value(path)).put("annotations", annotation).build();
  }

  private static Value value(List<String> path) {
    return new ArrayValue(path.stream().map(part -> (Value) StringValue.of(part)).toList());
  }
}
