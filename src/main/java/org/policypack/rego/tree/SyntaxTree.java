package org.policypack.rego.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.source.Location;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Writes a module as the JSON of OPA 1.22.2's {@code ast.Module}: the package, the imports, the
 * rules and the comments, without locations but those of comments and without annotations.
 */
public final class SyntaxTree {
  private final Module module;
  private final List<Comment> comments;

  private SyntaxTree(Module module, List<Comment> comments) {
    this.module = module;
    this.comments = comments;
  }

  /**
   * The tree of a module.
   *
   * @param module as it was parsed
   * @param comments all comments of its text, in order
   */
  public static ObjectValue of(Module module, List<Comment> comments) {
    return new SyntaxTree(module, List.copyOf(comments)).whole();
  }

  private ObjectValue whole() {
    ObjectValue.Builder tree = ObjectValue.builder();
    List<String> path = new ArrayList<>(module.packagePath());
    path.addFirst("data");
    tree.put("package", ObjectValue.builder().put("path", Terms.path(path)).build());
    putUnlessEmpty(tree, "imports", module.imports().stream().map(SyntaxTree::imported).toList());
    putUnlessEmpty(tree, "rules", rules());
    putUnlessEmpty(tree, "comments", comments.stream().map(SyntaxTree::comment).toList());
    return tree.build();
  }

  private static void putUnlessEmpty(ObjectValue.Builder tree, String key, List<Value> items) {
    if (!items.isEmpty()) {
      tree.put(key, new ArrayValue(items));
    }
  }

  private List<Value> rules() {
    RuleTree tree = new RuleTree(new BodyTree(new TermTree(comments)));
    List<Value> found = new ArrayList<>();
    for (Rule rule : module.rules()) {
      found.add(tree.rule(rule));
    }
    return found;
  }

  private static Value imported(Import imported) {
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("path", Terms.of("ref", Terms.path(imported.path())));
    imported.alias().ifPresent(alias -> tree.put("alias", alias));
    return tree.build();
  }

  /** Go writes bytes as Base64. */
  private static Value comment(Comment comment) {
    Span span = comment.place().span();
    String text = span.text().substring(1);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    byte[] bytes = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    return ObjectValue.builder()
        .put("Text", Base64.getEncoder().encodeToString(bytes))
        .put("Location", location(span))
        .build();
  }

  private static Value location(Span span) {
    Location location = span.location();
    return ObjectValue.builder()
        .put("file", span.source().name())
        .put("row", location.line())
        .put("col", location.column())
        .build();
  }
}
