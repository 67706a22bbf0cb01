package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
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
 * The annotations of modules by what they are about ({@code AnnotationSet} of OPA's {@code ast}).
 * Immutable once made.
 */
public final class Annotations {
  private final IdentityHashMap<Rule, List<Annotation>> ofRules = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, List<String>> packages = new IdentityHashMap<>();
  private final Map<List<String>, Annotation> ofPackages = new HashMap<>();

  /** Those of documents and of packages with all below them, by path below {@code data}. */
  private final Map<List<String>, Annotation> ofPaths = new HashMap<>();

  private final List<Diagnostic> unreadable = new ArrayList<>();
  private final List<Diagnostic> repeated = new ArrayList<>();

  private boolean haveSchemas;

  private Annotations() {}

  /** The annotations of modules. */
  public static Annotations of(List<Module> modules) {
    Annotations annotations = new Annotations();
    modules.forEach(annotations::add);
    return annotations;
  }

  /** What is wrong with the METADATA of one module, with the code {@code rego_parse_error}. */
  public static List<Diagnostic> problems(Module module) {
    return ModuleAnnotations.of(module).problems();
  }

  /** What is wrong with the METADATA of each module, with the code {@code rego_parse_error}. */
  public List<Diagnostic> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Annotations of what has some already, with the code {@code rego_type_error}. */
  public List<Diagnostic> repeated() {
    return List.copyOf(repeated);
  }

  private void add(Module module) {
    List<String> path = module.packagePath();
    module.rules().forEach(rule -> packages.put(rule, path));
    ModuleAnnotations read = ModuleAnnotations.of(module);
    unreadable.addAll(read.problems());
    if (read.problems().isEmpty()) {
      read.attached().forEach(attached -> add(attached, path));
    }
  }

  private void add(ModuleAnnotations.Attached attached, List<String> packagePath) {
    Annotation annotation = attached.annotation();
    haveSchemas |= !annotation.schemas().isEmpty();
    switch (annotation.scope()) {
      case "rule" -> {
        Rule rule = (Rule) attached.target();
        ofRules.computeIfAbsent(rule, r -> new ArrayList<>()).add(annotation);
      }
      case "document" -> put(ofPaths, path((Rule) attached.target(), packagePath), annotation);
      case "package" -> put(ofPackages, packagePath, annotation);
      default -> put(ofPaths, packagePath, annotation);
    }
  }

  private void put(Map<List<String>, Annotation> map, List<String> path, Annotation annotation) {
    Annotation first = map.putIfAbsent(path, annotation);
    if (first != null) {
      String place = first.span().source().name() + ":" + first.span().location().line();
      String message = annotation.scope() + " annotation redeclared: " + place;
      repeated.add(Diagnostic.error("rego_type_error", annotation.span(), message));
    }
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

  /** The annotations of a rule itself, without members where it has none; the first of several. */
  public ObjectValue ofRule(Rule rule) {
    List<Annotation> own = ofRules.getOrDefault(rule, List.of());
    return own.isEmpty() ? ObjectValue.EMPTY : own.getFirst().value();
  }

  /**
   * All annotations around a rule, from the nearest to the farthest: objects with the path they
   * belong to. The rule itself comes first even where it has none.
   */
  public ArrayValue chain(Rule rule) {
    List<String> packagePath = packages.getOrDefault(rule, List.of());
    List<String> path = path(rule, packagePath);
    List<Value> chain = new ArrayList<>();
    List<Annotation> own = ofRules.getOrDefault(rule, List.of());
    if (own.isEmpty()) {
      chain.add(ObjectValue.builder().put("path", value(path)).build());
    }
    own.reversed().forEach(annotation -> addLink(path, annotation, chain));
    addLink(path, ofPaths.get(path), chain);
    addLink(packagePath, ofPackages.get(packagePath), chain);
    for (int length = packagePath.size(); length > 0; length--) {
      List<String> around = packagePath.subList(0, length);
      addLink(around, ofPaths.get(around), chain);
    }
    return new ArrayValue(chain);
  }

  private static void addLink(
      List<String> path, @Nullable Annotation annotation, List<Value> chain) {
    if (annotation != null) {
      chain.add(
          ObjectValue.builder()
              .put("path", value(path))
              .put("annotations", annotation.value())
              .build());
    }
  }

  private static Value value(List<String> path) {
    return new ArrayValue(path.stream().map(part -> (Value) StringValue.of(part)).toList());
  }

  /** Whether some annotation has schemas. */
  public boolean haveSchemas() {
    return haveSchemas;
  }

  /**
   * The schemas that hold for a rule, from those of the packages around it to its own ({@code
   * getRuleAnnotation} of OPA's type check); a later one counts before an earlier one.
   *
   * @param branch 0 for the rule itself, else the number of an {@code else}, for which those of the
   *     rule do not hold
   */
  public List<SchemaAnnotation> schemas(Rule rule, int branch) {
    List<String> packagePath = packages.getOrDefault(rule, List.of());
    List<SchemaAnnotation> schemas = new ArrayList<>();
    for (int length = 1; length <= packagePath.size(); length++) {
      addSchemas(ofPaths.get(packagePath.subList(0, length)), schemas);
    }
    addSchemas(ofPackages.get(packagePath), schemas);
    addSchemas(ofPaths.get(path(rule, packagePath)), schemas);
    if (branch == 0) {
      ofRules.getOrDefault(rule, List.of()).forEach(own -> addSchemas(own, schemas));
    }
    return schemas;
  }

  private static void addSchemas(@Nullable Annotation annotation, List<SchemaAnnotation> schemas) {
    if (annotation != null) {
      schemas.addAll(annotation.schemas());
    }
  }
}
