package org.policypack.differential.rego;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Node;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.TemplateString;

/** Builds trees of Rego anew with some of their nodes replaced, from the leaves up. */
final class TreeRewriter {
  private TreeRewriter() {}

  /** The tree with each node replaced by what the function makes of it. */
  @SuppressWarnings("unchecked")
  static <T> T rewrite(T tree, UnaryOperator<Object> replace) {
    return (T) part(tree, replace);
  }

  /** All nodes of a tree, a parent before what is inside it. */
  static List<Node> nodes(Object tree) {
    List<Node> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(Object part, List<Node> found) {
    switch (part) {
      case List<?> list -> list.forEach(item -> collect(item, found));
      case Optional<?> optional -> optional.ifPresent(item -> collect(item, found));
      case Record tree when isTree(tree) -> {
        if (tree instanceof Node node) {
          found.add(node);
        }
        components(tree).forEach(component -> collect(component, found));
      }
      default -> {}
    }
  }

  private static Object part(Object part, UnaryOperator<Object> replace) {
    return switch (part) {
      case List<?> list -> list.stream().map(item -> part(item, replace)).toList();
      case Optional<?> optional -> optional.map(item -> part(item, replace));
      case Record tree when isTree(tree) -> replace.apply(built(tree, replace));
      default -> part;
    };
  }

  private static boolean isTree(Record tree) {
    boolean inside =
        tree instanceof Node
            || tree instanceof ObjectTerm.Entry
            || tree instanceof TemplateString.Part;
    return inside && !(tree instanceof Place);
  }

  private static Object built(Record tree, UnaryOperator<Object> replace) {
    List<Object> before = components(tree);
    List<Object> after = before.stream().map(component -> part(component, replace)).toList();
    return before.equals(after) ? tree : create(tree, after);
  }

  private static Object create(Record tree, List<Object> components) {
    List<Object> plain = new ArrayList<>();
    boolean sizes = !components.stream().filter(List.class::isInstance).toList().isEmpty();
    components.forEach(c -> plain.add(sizes && c instanceof Layout l ? bare(l) : c));
    try {
      Class<?>[] types =
          Arrays.stream(tree.getClass().getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = tree.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(plain.toArray());
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Comments at items that may be gone are gone too. */
  private static Layout bare(Layout layout) {
    return layout.broken() ? Layout.LINES : Layout.ONE_LINE;
  }

  private static List<Object> components(Record tree) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : tree.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        components.add(component.getAccessor().invoke(tree));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return components;
  }
}
