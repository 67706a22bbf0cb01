package org.policypack.rego.tree;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.With;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Writes bodies and the expressions in them. */
final class BodyTree {
  /** The body of a rule that always holds. */
  static final ArrayValue TRUE =
      ArrayValue.of(
          ObjectValue.builder()
              .put("generated", BooleanValue.TRUE)
              .put("index", NumberValue.of(0))
              .put("terms", Terms.of("boolean", BooleanValue.TRUE))
              .build());

  private final TermTree terms;

  BodyTree(TermTree terms) {
    this.terms = terms;
  }

  TermTree terms() {
    return terms;
  }

  ArrayValue body(Body body) {
    List<Value> found = new ArrayList<>();
    for (Expression expression : body.expressions()) {
      found.add(expression(expression, found.size()));
    }
    return new ArrayValue(found);
  }

  /**
   * One expression.
   *
   * @param index its place in its body, from 0
   */
  ObjectValue expression(Expression expression, int index) {
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("index", NumberValue.of(index));
    tree.put("terms", statement(expression.statement()));
    if (expression.negated()) {
      tree.put("negated", BooleanValue.TRUE);
    }
    if (!expression.withs().isEmpty()) {
      List<Value> withs = new ArrayList<>();
      expression.withs().forEach(with -> withs.add(with(with)));
      tree.put("with", new ArrayValue(withs));
    }
    return tree.build();
  }

  /** What an expression asks, without its {@code not} and {@code with}. */
  Value statement(Statement statement) {
    return switch (statement) {
      case Statement.Holds holds -> terms.asked(holds.term());
      case Statement.Assign a -> terms.call("assign", List.of(a.target(), a.value()));
      case Statement.Unify u -> terms.call("eq", List.of(u.left(), u.right()));
      case Statement.SomeNames names -> symbols(terms.list(List.copyOf(names.names())));
      case Statement.SomeIn in ->
          symbols(
              ArrayValue.of(
                  Terms.of("call", terms.membership(in.key(), in.value(), in.collection()))));
      case Statement.Every every -> every(every);
      case Statement.Not not -> not(not.operand());
      case Statement.Logic logic -> logic(logic);
    };
  }

  private static ObjectValue symbols(ArrayValue symbols) {
    return ObjectValue.builder().put("symbols", symbols).build();
  }

  private ObjectValue every(Statement.Every every) {
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put("key", every.key().<Value>map(terms::term).orElse(NullValue.NULL));
    tree.put("value", terms.term(every.value()));
    tree.put("domain", terms.term(every.collection()));
    tree.put("body", body(every.body()));
    return tree.build();
  }

  private ObjectValue not(LogicOperand operand) {
    return ObjectValue.builder()
        .put(Terms.TYPE, StringValue.of("not"))
        .put("body", body(operand.body()))
        .put("explicit_body", BooleanValue.of(operand.braced()))
        .build();
  }

  private ObjectValue logic(Statement.Logic logic) {
    ObjectValue.Builder tree = ObjectValue.builder();
    tree.put(Terms.TYPE, StringValue.of(logic.operator().word()));
    putSide(tree, "lhs", logic.left());
    putSide(tree, "rhs", logic.right());
    return tree.build();
  }

  private void putSide(ObjectValue.Builder tree, String side, LogicOperand operand) {
    tree.put(side, body(operand.body()));
    if (operand.braced()) {
      tree.put("explicit_" + side, BooleanValue.TRUE);
    }
  }

  private ObjectValue with(With with) {
    ObjectValue.Builder tree = ObjectValue.builder();
    Ref target = with.target();
    tree.put("target", terms.term(target.path().isEmpty() ? target.head() : target));
    tree.put("value", terms.term(with.value()));
    return tree.build();
  }
}
