package org.policypack.rego.tree;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * The order in which OPA keeps the items of sets and the keys of objects ({@code ast.Compare}),
 * over terms as they are written: by type, then by what is in them.
 */
final class TermOrder implements Comparator<Value> {
  private static final List<String> TYPES =
      List.of(
          "null",
          "boolean",
          "number",
          "string",
          "templatestring",
          "var",
          "ref",
          "array",
          "object",
          "set",
          "arraycomprehension",
          "objectcomprehension",
          "setcomprehension",
          "call");

  /** The parts of comprehensions and of {@code every}, in the order in which they are compared. */
  private static final List<String> PARTS = List.of("key", "term", "value", "domain", "body");

  private static final List<String> LOGIC = List.of("not", "and", "or");

  @Override
  public int compare(Value left, Value right) {
    int byType = Integer.compare(rank(left), rank(right));
    return byType == 0
        ? compareContents(member(left, "value"), member(right, "value"), left)
        : byType;
  }

  private static int rank(Value term) {
    int rank = TYPES.indexOf(Terms.type(term));
    return rank < 0 ? TYPES.size() : rank;
  }

  private int compareContents(Value left, Value right, Value term) {
    return switch (Terms.type(term)) {
      case "null" -> 0;
      case "ref", "array", "set", "call" -> compareAll(items(left), items(right), this);
      case "object" -> compareAll(items(left), items(right), this::comparePairs);
      case "templatestring" -> compareTemplates(left, right);
      case "arraycomprehension", "setcomprehension", "objectcomprehension" ->
          compareParts(left, right);
      default -> left.compareTo(right);
    };
  }

  private int comparePairs(Value left, Value right) {
    return compareAll(items(left), items(right), this);
  }

  private int compareTemplates(Value left, Value right) {
    int byForm = member(left, "multi_line").compareTo(member(right, "multi_line"));
    List<Value> leftParts = items(member(left, "parts"));
    List<Value> rightParts = items(member(right, "parts"));
    int bySize = Integer.compare(leftParts.size(), rightParts.size());
    if (byForm != 0 || bySize != 0) {
      return byForm != 0 ? byForm : bySize;
    }
    return compareAll(leftParts, rightParts, this::compareTemplateParts);
  }

  /** A literal stands before an expression. */
  private int compareTemplateParts(Value left, Value right) {
    int byType = Integer.compare(rank(left), rank(right));
    boolean expressions = byType == 0 && rank(left) == TYPES.size();
    return expressions
        ? compareExpressions(left, right)
        : byType == 0 ? compare(left, right) : byType;
  }

  private int compareParts(Value left, Value right) {
    for (String part : PARTS) {
      Optional<Value> first = find(left, part);
      if (first.isEmpty()) {
        continue;
      }
      int order =
          part.equals("body")
              ? compareBodies(left, right, part)
              : compare(first.get(), member(right, part));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int compareBodies(Value left, Value right, String part) {
    return compareAll(
        items(member(left, part)), items(member(right, part)), this::compareExpressions);
  }

  // Expressions.

  private int compareExpressions(Value left, Value right) {
    Value first = member(left, "terms");
    Value second = member(right, "terms");
    int order = Integer.compare(form(first), form(second));
    if (order == 0) {
      order = member(left, "index").compareTo(member(right, "index"));
    }
    if (order == 0) {
      order =
          Boolean.compare(find(left, "negated").isPresent(), find(right, "negated").isPresent());
    }
    if (order == 0) {
      order = compareTerms(first, second);
    }
    return order == 0 ? compareAll(withs(left), withs(right), this::compareWiths) : order;
  }

  /** {@code some} before a term, a call, {@code every}, {@code not}, {@code and} and {@code or}. */
  private static int form(Value terms) {
    if (terms instanceof ArrayValue) {
      return 2;
    }
    if (find(terms, "symbols").isPresent()) {
      return 0;
    }
    int logic = LOGIC.indexOf(Terms.type(terms));
    return logic >= 0 ? 4 + logic : Terms.type(terms).isEmpty() ? 3 : 1;
  }

  private int compareTerms(Value left, Value right) {
    return switch (form(left)) {
      case 0 -> compareAll(items(member(left, "symbols")), items(member(right, "symbols")), this);
      case 1 -> compare(left, right);
      case 2 -> compareAll(items(left), items(right), this);
      case 3, 4 -> compareParts(left, right);
      default -> {
        int order = compareBodies(left, right, "lhs");
        yield order == 0 ? compareBodies(left, right, "rhs") : order;
      }
    };
  }

  private static List<Value> withs(Value expression) {
    return find(expression, "with").map(TermOrder::items).orElse(List.of());
  }

  private int compareWiths(Value left, Value right) {
    int order = compare(member(left, "target"), member(right, "target"));
    return order == 0 ? compare(member(left, "value"), member(right, "value")) : order;
  }

  // The tree.

  private static int compareAll(List<Value> left, List<Value> right, Comparator<Value> order) {
    Iterator<Value> others = right.iterator();
    for (Value item : left) {
      int found = others.hasNext() ? order.compare(item, others.next()) : 1;
      if (found != 0) {
        return found;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static List<Value> items(Value list) {
    return list instanceof ArrayValue array ? array.items() : List.of();
  }

  private static Value member(Value node, String key) {
    return find(node, key).orElse(ObjectValue.EMPTY);
  }

  private static Optional<Value> find(Value node, String key) {
    return node instanceof ObjectValue tree ? Optional.ofNullable(tree.get(key)) : Optional.empty();
  }
}
