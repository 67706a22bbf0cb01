package org.policypack.rego.tree;

import java.util.List;
import java.util.Optional;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Writes rules with their heads and branches. */
final class RuleTree {
  private static final Value TRUE = Terms.of("boolean", BooleanValue.TRUE);

  private final BodyTree bodies;
  private final TermTree terms;

  /** The head of the last rule that had one of its own. */
  private HeadTree last = HeadTree.NONE;

  RuleTree(BodyTree bodies) {
    this.bodies = bodies;
    this.terms = bodies.terms();
  }

  ObjectValue rule(Rule rule) {
    ObjectValue.Builder tree = ObjectValue.builder();
    if (isChained(rule)) {
      tree.put("body", body(rule.body()));
      return tree.put("head", last.withFreshArguments(terms).tree()).build();
    }
    last = head(rule);
    tree.put("head", last.tree());
    tree.put("body", body(rule.body()));
    if (rule.isDefault()) {
      tree.put("default", BooleanValue.TRUE);
    }
    if (!rule.elses().isEmpty()) {
      tree.put("else", branch(rule.elses()));
    }
    return tree.build();
  }

  /** Whether the rule is a further body of the rule above, and shares its head. */
  private static boolean isChained(Rule rule) {
    return rule.head().span().start() < rule.span().start();
  }

  private Value body(Optional<Body> body) {
    return body.map(bodies::body).orElse(BodyTree.TRUE);
  }

  private Value branch(List<Rule.Else> branches) {
    Rule.Else first = branches.getFirst();
    HeadTree head = last.withFreshArguments(terms);
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("head", branchHead(head, first).tree());
    tree.put("body", body(first.body()));
    if (branches.size() > 1) {
      tree.put("else", branch(branches.subList(1, branches.size())));
    }
    return tree.build();
  }

  /** A branch without a value keeps the sign of the rule. */
  private HeadTree branchHead(HeadTree head, Rule.Else branch) {
    int word = branch.span().start() + "else".length();
    return branch
        .value()
        .map(value -> head.withValue(terms.term(value), AssignSign.follows(branch.span(), word)))
        .orElseGet(() -> head.withValue(TRUE, head.assigns()));
  }

  // Heads.

  private HeadTree head(Rule rule) {
    Rule.Head head = rule.head();
    ArrayValue path = terms.path(head.name());
    ArrayValue arguments = terms.list(head.arguments().orElse(List.of()));
    Optional<Value> key = head.key().map(terms::term);
    Optional<Value> value = head.isContains() ? Optional.empty() : Optional.of(value(head.value()));
    return new HeadTree(
        isNamed(rule) ? Optional.of(((Var) head.name().head()).name()) : Optional.empty(),
        path,
        arguments.items(),
        key.or(() -> pathKey(rule, path.items())),
        value,
        assigns(head));
  }

  private Value value(Optional<Term> value) {
    return value.<Value>map(terms::term).orElse(TRUE);
  }

  /** Which heads of two parts have a name is a matter of what older versions of OPA read. */
  private static boolean isNamed(Rule rule) {
    Rule.Head head = rule.head();
    int parts = 1 + head.name().path().size();
    boolean isValued = head.value().isPresent() || head.arguments().isPresent();
    boolean bare = rule.body().isEmpty() && head.arguments().isPresent();
    boolean two = !rule.isDefault() && !head.isContains() && !bare && isValued;
    return parts == 1 || (parts == 2 && two);
  }

  /** The last part of a name of two is a key too, mostly where it is no constant. */
  private static Optional<Value> pathKey(Rule rule, List<Value> path) {
    Rule.Head head = rule.head();
    boolean none = rule.isDefault() || head.isContains() || head.arguments().isPresent();
    if (none || path.size() != 2) {
      return Optional.empty();
    }
    Value key = path.get(1);
    boolean isOpen = Terms.type(key).equals("ref") || !Terms.isGround(key);
    return rule.body().isEmpty() || isOpen ? Optional.of(key) : Optional.empty();
  }

  private static boolean assigns(Rule.Head head) {
    int name = head.name().span().end();
    int end =
        head.arguments().filter(a -> !a.isEmpty()).map(a -> a.getLast().span().end()).orElse(name);
    return head.value().isPresent() && AssignSign.follows(head.span(), end);
  }
}
