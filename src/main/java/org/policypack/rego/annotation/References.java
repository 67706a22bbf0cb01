package org.policypack.rego.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.source.SourceFile;

/** Reads the fields whose texts are Rego: {@code schemas} and {@code compile}. */
final class References {
  private static final String SCHEMA = "schema";
  private static final List<String> ROOTS = List.of("input", "data");

  private References() {}

  /**
   * The schema that a map of one member names or holds; of more members the first counts.
   *
   * @param pair from a document to its schema
   */
  static SchemaAnnotation schema(Map<String, YamlNode> pair) throws AnnotationException {
    if (pair.isEmpty()) {
      throw new AnnotationException("invalid document reference");
    }
    Map.Entry<String, YamlNode> first = pair.entrySet().iterator().next();
    Ref path =
        reference(first.getKey())
            .orElseThrow(() -> new AnnotationException("invalid document reference"));
    return new SchemaAnnotation(path, source(first.getKey(), first.getValue()));
  }

  private static SchemaAnnotation.Source source(String path, YamlNode node)
      throws AnnotationException {
    return switch (node) {
      case YamlNode.Scalar scalar when scalar.tag().equals("!!str") ->
          new SchemaAnnotation.Source.Named(name(scalar.text()));
      case YamlNode.Mapping mapping ->
          new SchemaAnnotation.Source.Inline(YamlValues.checked(mapping));
      default ->
          throw new AnnotationException("invalid schema declaration for path \"" + path + "\"");
    };
  }

  private static Ref name(String text) throws AnnotationException {
    return term(text)
        .map(term -> term instanceof Var ? new Ref(term, List.of(), Place.NONE) : term)
        .map(term -> term instanceof Ref reference ? reference : null)
        .filter(reference -> reference.head() instanceof Var v && v.name().equals(SCHEMA))
        .orElseThrow(() -> new AnnotationException("invalid schema reference"));
  }

  /**
   * Checks what partial evaluation is told: documents that are not known, and the rule that masks.
   */
  static void checkCompile(Map<String, YamlNode> compile) throws AnnotationException {
    if (compile.get("unknowns") instanceof YamlNode.Sequence unknowns) {
      for (YamlNode unknown : unknowns.items()) {
        if (isText(unknown) && reference(YamlValues.shown(unknown)).isEmpty()) {
          throw new AnnotationException(
              "invalid unknowns element \"" + YamlValues.shown(unknown) + "\"");
        }
      }
    }
    YamlNode mask = compile.get("mask_rule");
    if (mask != null && isText(mask) && !isName(YamlValues.shown(mask))) {
      throw new AnnotationException(
          "invalid mask_rule annotation \"" + YamlValues.shown(mask) + "\"");
    }
  }

  private static boolean isText(YamlNode node) {
    return node.tag().equals("!!str");
  }

  private static boolean isName(String text) {
    return term(text)
        .filter(term -> term instanceof Var || term instanceof Ref || term instanceof StringTerm)
        .isPresent();
  }

  /** A document by its path; a name alone is none, but for the roots. */
  private static Optional<Ref> reference(String text) {
    return term(text)
        .flatMap(
            term ->
                switch (term) {
                  case Ref reference -> Optional.of(reference);
                  case Var root when ROOTS.contains(root.name()) ->
                      Optional.of(new Ref(root, List.of(), Place.NONE));
                  default -> Optional.empty();
                });
  }

  private static Optional<Term> term(String text) {
    return RegoParser.parseQuery(SourceFile.of("", text))
        .body()
        .map(Body::expressions)
        .filter(expressions -> expressions.size() == 1)
        .map(List::getFirst)
        .filter(only -> !only.negated() && only.withs().isEmpty())
        .map(Expression::statement)
        .flatMap(
            only ->
                only instanceof Statement.Holds holds
                    ? Optional.of(holds.term())
                    : Optional.empty());
  }
}
