package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.MetadataBlock;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Node;
import org.policypack.rego.syntax.PackageClause;
import org.policypack.rego.syntax.Rule;

/**
 * The annotations of one module, each with the statement below it ({@code attachAnnotationsNodes}
 * of OPA's {@code ast}).
 */
final class ModuleAnnotations {
  private final Module module;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Attached> attached = new ArrayList<>();

  /** An annotation and the package or rule that it stands above. */
  record Attached(Annotation annotation, Node target) {}

  private ModuleAnnotations(Module module) {
    this.module = module;
  }

  /** Reads the METADATA of a module. */
  static ModuleAnnotations of(Module module) {
    ModuleAnnotations read = new ModuleAnnotations(module);
    if (!module.metadata().isEmpty()) {
      read.read();
    }
    return read;
  }

  /** What OPA refuses, with the code {@code rego_parse_error}. */
  List<Diagnostic> problems() {
    return problems;
  }

  /** All annotations in the order of the text; of no use with problems. */
  List<Attached> attached() {
    return attached;
  }

  private void read() {
    List<Annotation> annotations = new ArrayList<>();
    for (MetadataBlock block : module.metadata()) {
      AnnotationReader.read(block, problems).ifPresent(annotations::add);
    }
    if (problems.isEmpty()) {
      NavigableMap<Integer, Node> statements = statements();
      annotations.forEach(annotation -> attach(annotation, statements));
    }
  }

  /** What annotations can stand above, by line; of several on a line the first. */
  private NavigableMap<Integer, Node> statements() {
    NavigableMap<Integer, Node> statements = new TreeMap<>();
    List<Node> all = new ArrayList<>(List.of(module.packageClause()));
    all.addAll(module.imports());
    all.addAll(module.rules());
    all.sort(Comparator.comparingInt(node -> node.span().start()));
    all.forEach(node -> statements.putIfAbsent(line(node), node));
    return statements;
  }

  private static int line(Node node) {
    return node.span().location().line();
  }

  private void attach(Annotation found, NavigableMap<Integer, Node> statements) {
    int line = found.span().location().line();
    Optional<Node> below =
        Optional.ofNullable(statements.higherEntry(line)).map(Map.Entry::getValue);
    Annotation annotation =
        found.scope().isEmpty() ? found.withScope(usualScope(found, below)) : found;
    Optional<String> misplaced = misplaced(annotation, below);
    misplaced.ifPresent(message -> refuse(annotation, message));
    boolean isNamed = List.of("document", "package").contains(annotation.scope());
    if (annotation.isEntrypoint() && !isNamed) {
      refuse(
          annotation,
          "annotation entrypoint applied to non-document or package scope '%s'"
              .formatted(annotation.scope()));
    }
    below.ifPresent(target -> attached.add(new Attached(annotation, target)));
  }

  private void refuse(Annotation annotation, String message) {
    problems.add(Diagnostic.error(AnnotationReader.CODE, annotation.span(), message));
  }

  private static String usualScope(Annotation annotation, Optional<Node> below) {
    return below
        .map(ModuleAnnotations::kind)
        .map(kind -> kind.equals("rule") && annotation.isEntrypoint() ? "document" : kind)
        .orElse("");
  }

  private static Optional<String> misplaced(Annotation annotation, Optional<Node> below) {
    String scope = annotation.scope();
    return switch (scope) {
      case "rule", "document" -> misplaced(scope, "rule", below);
      case "package", "subpackages" -> misplaced(scope, "package", below);
      default ->
          Optional.of(
              "invalid annotation scope '%s'. Use one of 'rule', 'document', 'package', or 'subpackages'"
                  .formatted(scope));
    };
  }

  private static Optional<String> misplaced(String scope, String want, Optional<Node> below) {
    Optional<String> kind = below.map(ModuleAnnotations::kind);
    if (kind.equals(Optional.of(want))) {
      return Optional.empty();
    }
    String have = kind.map(" (have %s)"::formatted).orElse("");
    return Optional.of(
        "annotation scope '%s' must be applied to %s%s".formatted(scope, want, have));
  }

  private static String kind(Node node) {
    return switch (node) {
      case PackageClause clause -> "package";
      case Import statement -> "import";
      case Rule rule -> "rule";
      default -> throw new IllegalArgumentException("no statement of a module");
    };
  }
}
