package org.policypack.rego.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.policypack.value.JsonWriter;

/** Prints terms and bodies onto a page. */
final class TermPrinter {
  private final Page page;
  private final LogicPrinter logic;

  TermPrinter(Page page) {
    this.page = page;
    this.logic = new LogicPrinter(page, this);
  }

  // Comments.

  /** Comment lines and the line break before what they stand above. */
  void commentsAbove(List<Comment> comments) {
    for (Comment comment : comments) {
      page.add("#").add(comment.text());
      if (comment.gap()) {
        page.blankLine();
      } else {
        page.nextLine();
      }
    }
  }

  /** Comment lines behind everything else: nothing follows the last one. */
  void trailingComments(List<Comment> comments) {
    for (int i = 0; i < comments.size(); i++) {
      page.add("#").add(comments.get(i).text());
      if (i < comments.size() - 1) {
        if (comments.get(i).gap()) {
          page.blankLine();
        } else {
          page.nextLine();
        }
      }
    }
  }

  void commentBehind(String text) {
    page.add(" #").add(text);
  }

  // Terms.

  void term(Term term) {
    switch (term) {
      case Scalar s -> page.add(s.value().toString());
      case StringTerm s -> string(s);
      case TemplateString s -> template(s);
      case Var v -> page.add(v.name());
      case Ref r -> reference(r);
      case ArrayTerm a -> list("[", a.items(), a.layout(), "]", this::item);
      case SetTerm s when s.items().isEmpty() -> page.add("set()");
      case SetTerm s -> list("{", s.items(), s.layout(), "}", this::item);
      case ObjectTerm o -> list("{", o.entries(), o.layout(), "}", this::entry);
      case ArrayComprehension c -> comprehension("[", () -> item(c.item()), c.body(), "]");
      case SetComprehension c -> comprehension("{", () -> item(c.item()), c.body(), "}");
      case ObjectComprehension c ->
          comprehension("{", () -> entry(new ObjectTerm.Entry(c.key(), c.value())), c.body(), "}");
      case Call c -> call(c);
      case Infix i -> infix(i);
      case Membership m -> membership(m);
    }
  }

  private void string(StringTerm string) {
    page.add(
        string.raw() && StringTerm.fitsRaw(string.text())
            ? "`" + string.text() + "`"
            : JsonWriter.quote(string.text()));
  }

  private void template(TemplateString template) {
    String quote = template.raw() ? "`" : "\"";
    page.add("$").add(quote);
    for (TemplateString.Part part : template.parts()) {
      switch (part) {
        case TemplateString.Text text -> page.add(templateText(text.text(), template.raw()));
        case TemplateString.Hole hole -> {
          page.add("{");
          expression(hole.expression());
          page.add("}");
        }
      }
    }
    page.add(quote);
  }

  private static String templateText(String text, boolean raw) {
    String quoted = JsonWriter.quote(text);
    String inner = raw ? text : quoted.substring(1, quoted.length() - 1);
    return inner.replace("{", "\\{");
  }

  void reference(Ref reference) {
    if (reference.head() instanceof Infix || reference.head() instanceof Membership) {
      parenthesised(reference.head());
    } else {
      term(reference.head());
    }
    for (Term key : reference.path()) {
      if (key instanceof StringTerm string) {
        key(string.text());
      } else {
        page.add("[");
        term(key);
        page.add("]");
      }
    }
  }

  /** {@code .key}, or {@code ["key"]} where the key is no name. */
  void key(String key) {
    page.add(Keywords.isPlainKey(key) ? "." + key : "[" + JsonWriter.quote(key) + "]");
  }

  private void call(Call call) {
    reference(call.function());
    list("(", call.arguments(), call.layout(), ")", this::argument);
  }

  void argument(Term term) {
    if (term instanceof Membership membership && membership.key().isPresent()) {
      parenthesised(membership);
    } else {
      term(term);
    }
  }

  /** An item of a literal: a bare union would read as a comprehension. */
  private void item(Term term) {
    if (isUnion(term)) {
      parenthesised(term);
    } else {
      term(term);
    }
  }

  private void entry(ObjectTerm.Entry entry) {
    item(entry.key());
    page.add(": ");
    item(entry.value());
  }

  private void infix(Infix infix) {
    operand(infix.left());
    page.add(" ").add(infix.operator().symbol()).add(" ");
    operand(infix.right());
  }

  private void membership(Membership membership) {
    if (membership.key().isPresent()) {
      page.add("(");
      bareMembership(membership);
      page.add(")");
    } else {
      bareMembership(membership);
    }
  }

  private void bareMembership(Membership membership) {
    membership
        .key()
        .ifPresent(
            key -> {
              operand(key);
              page.add(", ");
            });
    operand(membership.value());
    page.add(" in ");
    operand(membership.collection());
  }

  /** {@code opa fmt} sets every operator inside another one into parentheses. */
  private void operand(Term term) {
    boolean memberships = term instanceof Membership m && m.key().isEmpty();
    if (term instanceof Infix || memberships) {
      parenthesised(term);
    } else {
      term(term);
    }
  }

  private void parenthesised(Term term) {
    boolean hasItsOwn = term instanceof Membership m && m.key().isPresent();
    page.add(hasItsOwn ? "" : "(");
    term(term);
    page.add(hasItsOwn ? "" : ")");
  }

  private static boolean isUnion(Term term) {
    return term instanceof Infix infix && infix.operator() == Operator.UNION;
  }

  // Lists between brackets.

  <T> void list(String open, List<T> items, Layout layout, String close, Consumer<T> print) {
    page.add(open);
    if (layout.broken() && !(items.isEmpty() && layout.closing().isEmpty())) {
      brokenList(items, layout, print);
    } else {
      for (int i = 0; i < items.size(); i++) {
        page.add(i > 0 ? ", " : "");
        print.accept(items.get(i));
      }
    }
    page.add(close);
  }

  private <T> void brokenList(List<T> items, Layout layout, Consumer<T> print) {
    page.indent();
    layout.opening().ifPresent(this::commentBelowBracket);
    for (int i = 0; i < items.size(); i++) {
      page.nextLine();
      commentsAbove(layout.note(i).before());
      print.accept(items.get(i));
      page.add(",");
      layout.note(i).behind().ifPresent(this::commentBehind);
    }
    closing(layout);
    page.dedent();
    page.nextLine();
  }

  /** {@code opa fmt} would move a comment behind the bracket of a literal to the first item. */
  private void commentBelowBracket(String text) {
    page.nextLine();
    page.add("#").add(text);
  }

  private void closing(Layout layout) {
    if (!layout.closing().isEmpty()) {
      page.nextLine();
      trailingComments(layout.closing());
    }
  }

  private void comprehension(String open, Runnable head, Body body, String close) {
    page.add(open);
    head.run();
    page.add(" |");
    if (isBroken(body)) {
      lines(body, false);
    } else {
      page.add(" ");
      oneLine(body);
    }
    page.add(close);
  }

  // Bodies.

  /** {@code if …} with the body of a rule. */
  void ruleBody(Body body, boolean braces, boolean unionAmbiguous) {
    page.add(" if ");
    if (braces || isBroken(body) || body.expressions().size() > 1 || isSetTerm(body)) {
      page.add("{");
      lines(body, unionAmbiguous);
      page.add("}");
    } else {
      oneLine(body);
    }
  }

  private static boolean isBroken(Body body) {
    return body.layout().broken();
  }

  private static boolean isSetTerm(Body body) {
    Expression first = body.expressions().getFirst();
    return !first.negated()
        && first.statement() instanceof Statement.Holds holds
        && holds.term() instanceof SetTerm;
  }

  private void oneLine(Body body) {
    for (int i = 0; i < body.expressions().size(); i++) {
      page.add(i > 0 ? "; " : "");
      expression(body.expressions().get(i));
    }
  }

  private void lines(Body body, boolean unionAmbiguous) {
    Layout layout = body.layout();
    layout.opening().ifPresent(this::commentBehind);
    page.indent();
    for (int i = 0; i < body.expressions().size(); i++) {
      Layout.Note note = layout.note(i);
      if (i > 0 && (note.gap() || !note.before().isEmpty())) {
        page.blankLine();
      } else {
        page.nextLine();
      }
      commentsAbove(note.before());
      expression(body.expressions().get(i), i == 0 && unionAmbiguous);
      note.behind().ifPresent(this::commentBehind);
    }
    closing(layout);
    page.dedent();
    page.nextLine();
  }

  void expression(Expression expression) {
    expression(expression, false);
  }

  /**
   * Prints an expression.
   *
   * @param behindBrace whether a union at its start would read as a comprehension
   */
  void expression(Expression expression, boolean behindBrace) {
    page.add(expression.negated() ? "not " : "");
    statement(expression.statement(), behindBrace && !expression.negated());
    for (With with : expression.withs()) {
      page.add(" with ");
      reference(with.target());
      page.add(" as ");
      term(with.value());
    }
  }

  private void statement(Statement statement, boolean behindBrace) {
    switch (statement) {
      case Statement.Holds holds -> condition(holds.term(), behindBrace);
      case Statement.Assign assign -> {
        term(assign.target());
        page.add(" := ");
        term(assign.value());
      }
      case Statement.Unify unify -> {
        leading(unify.left(), behindBrace);
        page.add(" = ");
        term(unify.right());
      }
      case Statement.SomeNames some ->
          page.add("some ").add(String.join(", ", some.names().stream().map(Var::name).toList()));
      case Statement.SomeIn some -> {
        page.add("some ");
        bareMembership(new Membership(some.key(), some.value(), some.collection(), some.place()));
      }
      case Statement.Every every -> every(every);
      case Statement.Not not -> {
        page.add("not ");
        logic.denied(not.operand());
      }
      case Statement.Logic chain -> logic.chain(chain, behindBrace);
    }
  }

  /** A body in braces that is an operand. */
  void operandBody(Body body) {
    page.add("{");
    if (isBroken(body)) {
      lines(body, true);
    } else {
      page.add(" ");
      for (int i = 0; i < body.expressions().size(); i++) {
        page.add(i > 0 ? "; " : "");
        expression(body.expressions().get(i), i == 0);
      }
      page.add(" ");
    }
    page.add("}");
  }

  private void every(Statement.Every every) {
    page.add("every ");
    every.key().ifPresent(key -> page.add(key.name()).add(", "));
    page.add(every.value().name()).add(" in ");
    term(every.collection());
    page.add(" {");
    if (isBroken(every.body()) || every.body().expressions().size() > 1) {
      lines(every.body(), false);
    } else {
      page.add(" ");
      oneLine(every.body());
      page.add(" ");
    }
    page.add("}");
  }

  /** A term that is a whole condition: its own operator needs no parentheses inside. */
  private void condition(Term term, boolean behindBrace) {
    switch (term) {
      case Infix infix when behindBrace && isUnion(infix) -> parenthesised(infix);
      case Infix infix -> {
        looseOperand(infix.left(), infix.operator().precedence(), behindBrace);
        page.add(" ").add(infix.operator().symbol()).add(" ");
        looseOperand(infix.right(), infix.operator().precedence() + 1, false);
      }
      case Membership membership -> bareMembership(membership);
      default -> term(term);
    }
  }

  private void looseOperand(Term operand, int atLeast, boolean behindBrace) {
    boolean loose = operand instanceof Infix inner && inner.operator().precedence() < atLeast;
    if (loose || operand instanceof Membership) {
      parenthesised(operand);
    } else {
      leading(operand, behindBrace);
    }
  }

  private void leading(Term term, boolean behindBrace) {
    if (behindBrace && isUnion(term)) {
      parenthesised(term);
    } else {
      term(term);
    }
  }
}
