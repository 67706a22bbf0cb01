package org.policypack.rego.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.Kind;
import org.policypack.value.NullValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Writes terms. Each {@code _} gets a number of its own, so terms are to be written in the order of
 * the text.
 */
final class TermTree {
  private static final TermOrder ORDER = new TermOrder();

  /** The comments by where they start. */
  private final TreeMap<Integer, Span> comments = new TreeMap<>();

  private final BodyTree bodies;
  private int wildcards;

  TermTree(List<Comment> comments) {
    comments.forEach(c -> this.comments.put(c.place().span().start(), c.place().span()));
    this.bodies = new BodyTree(this);
  }

  /** What the next {@code _} becomes. */
  ObjectValue wildcard() {
    return Terms.wildcard(wildcards++);
  }

  ObjectValue term(Term term) {
    return switch (term) {
      case Scalar scalar -> scalar(scalar.value());
      case StringTerm string -> Terms.string(string.text());
      case TemplateString template -> template(template);
      case Var name -> name.isDocument() ? Terms.of("ref", ArrayValue.of(var(name))) : var(name);
      case Ref reference -> Terms.of("ref", path(reference));
      case ArrayTerm array -> Terms.of("array", list(array.items()));
      case SetTerm set -> Terms.of("set", set(set));
      case ObjectTerm object -> Terms.of("object", object(object));
      case ArrayComprehension c -> comprehension("arraycomprehension", c.item(), c.body());
      case SetComprehension c -> comprehension("setcomprehension", c.item(), c.body());
      case ObjectComprehension c -> comprehension(c);
      case Call call -> Terms.of("call", call(call));
      case Infix infix -> Terms.of("call", call(infix));
      case Membership membership -> Terms.of("call", call(membership));
    };
  }

  /** A variable, or the first part of a reference. */
  ObjectValue var(Var name) {
    return name.isWildcard() ? wildcard() : Terms.var(name.name());
  }

  /**
   * What an expression asks: a call as the list of its function and its arguments, anything else as
   * the term.
   */
  Value asked(Term term) {
    return switch (term) {
      case Call call -> call(call);
      case Infix infix -> call(infix);
      case Membership membership -> call(membership);
      default -> term(term);
    };
  }

  /** A call of a builtin function that has a notation of its own. */
  ArrayValue call(String function, List<Term> arguments) {
    List<Value> parts = new ArrayList<>();
    parts.add(Terms.name(function));
    arguments.forEach(argument -> parts.add(term(argument)));
    return new ArrayValue(parts);
  }

  /** {@code value in collection} with or without a key. */
  ArrayValue membership(Optional<Term> key, Term value, Term collection) {
    return key.map(k -> call("internal.member_3", List.of(k, value, collection)))
        .orElseGet(() -> call("internal.member_2", List.of(value, collection)));
  }

  ArrayValue path(Ref reference) {
    List<Value> path = new ArrayList<>();
    path.add(reference.head() instanceof Var name ? var(name) : term(reference.head()));
    reference.path().forEach(key -> path.add(term(key)));
    return new ArrayValue(path);
  }

  ArrayValue list(List<Term> terms) {
    List<Value> items = new ArrayList<>();
    terms.forEach(term -> items.add(term(term)));
    return new ArrayValue(items);
  }

  /** Null has no value in OPA: it is a structure without fields. */
  private static ObjectValue scalar(Value value) {
    return value instanceof NullValue
        ? Terms.of(Kind.NULL.word(), ObjectValue.EMPTY)
        : Terms.of(value.kind().word(), value);
  }

  private ArrayValue call(Call call) {
    List<Value> parts = new ArrayList<>();
    parts.add(term(call.function()));
    call.arguments().forEach(argument -> parts.add(term(argument)));
    return new ArrayValue(parts);
  }

  private ArrayValue call(Infix infix) {
    return call(infix.operator().builtin(), List.of(infix.left(), infix.right()));
  }

  private ArrayValue call(Membership membership) {
    return membership(membership.key(), membership.value(), membership.collection());
  }

  private ArrayValue set(SetTerm set) {
    TreeSet<Value> items = new TreeSet<>(ORDER);
    set.items().forEach(item -> items.add(term(item)));
    return new ArrayValue(List.copyOf(items));
  }

  /** Entries stay apart even where their keys are equal. */
  private ArrayValue object(ObjectTerm object) {
    List<ArrayValue> entries = new ArrayList<>();
    for (ObjectTerm.Entry entry : object.entries()) {
      Value key = term(entry.key());
      entries.add(ArrayValue.of(key, term(entry.value())));
    }
    entries.sort(Comparator.comparing(entry -> entry.items().getFirst(), ORDER));
    return new ArrayValue(List.copyOf(entries));
  }

  private ObjectValue comprehension(String type, Term item, Body body) {
    Value first = term(item);
    Value tree = ObjectValue.builder().put("term", first).put("body", bodies.body(body)).build();
    return Terms.of(type, tree);
  }

  private ObjectValue comprehension(ObjectComprehension comprehension) {
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("key", term(comprehension.key()));
    tree.put("value", term(comprehension.value()));
    tree.put("body", bodies.body(comprehension.body()));
    return Terms.of("objectcomprehension", tree.build());
  }

  private ObjectValue template(TemplateString template) {
    List<Value> parts = new ArrayList<>();
    for (TemplateString.Part part : template.parts()) {
      parts.add(
          switch (part) {
            case TemplateString.Text text -> Terms.string(text.text());
            case TemplateString.Hole hole -> hole(hole.expression());
          });
    }
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("parts", parts.isEmpty() ? NullValue.NULL : new ArrayValue(parts));
    tree.put("multi_line", BooleanValue.of(template.raw()));
    return Terms.of("templatestring", tree.build());
  }

  /** A literal is a part by itself, without its {@code with}, unless a comment stands before it. */
  private Value hole(Expression expression) {
    boolean literal =
        expression.statement() instanceof Statement.Holds holds
            && (holds.term() instanceof Scalar || holds.term() instanceof StringTerm);
    return literal && !isCommented(expression.span())
        ? bodies.statement(expression.statement())
        : bodies.expression(expression, 0);
  }

  private boolean isCommented(Span span) {
    var last = comments.lowerEntry(span.start());
    if (last == null) {
      return false;
    }
    return span.source().text().substring(last.getValue().end(), span.start()).isBlank();
  }
}
