package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses bodies: expressions between braces, behind a bar or behind {@code if}. */
final class BodyParser {
  private final TokenReader reader;
  private final TermParser terms;
  private final LogicParser logic;

  BodyParser(TokenReader reader) {
    this.reader = reader;
    this.logic = new LogicParser(reader, this);
    this.terms = new TermParser(reader, this);
  }

  TermParser terms() {
    return terms;
  }

  /** A body in braces; several expressions have a line each. */
  Body braced() {
    reader.expectSymbol("{");
    Body body = until("}", List.of());
    reader.next();
    if (body.expressions().size() > 1 && !body.layout().broken()) {
      return new Body(body.expressions(), Layout.LINES, body.place());
    }
    return body;
  }

  /**
   * The expressions up to a closing bracket, which stays.
   *
   * @param above comments that belong above the first expression
   */
  Body until(String close, List<Comment> above) {
    LayoutReader layout = new LayoutReader(reader, true);
    layout.addFirst(above);
    if (reader.atSymbol(close)) {
      throw reader.error(reader.peek(), "found empty body");
    }
    int start = reader.peek().start();
    List<Expression> expressions = new ArrayList<>();
    do {
      layout.beginItem();
      expressions.add(expression());
      boolean separated = reader.skipSymbol(";");
      layout.endItem();
      if (!separated && !reader.atSymbol(close) && !reader.onNewLine()) {
        throw reader.unexpected("expected \\n or ; or " + close);
      }
      if (separated && reader.atSymbol(close)) {
        throw reader.illegal();
      }
    } while (!reader.atSymbol(close));
    return new Body(expressions, layout.close(), reader.from(start));
  }

  /** The expressions of a query, up to the end of the text. */
  Body query() {
    int start = reader.peek().start();
    List<Expression> expressions = new ArrayList<>();
    while (!reader.atEnd()) {
      expressions.add(expression());
      if (!reader.skipSymbol(";") && !reader.atEnd() && !reader.onNewLine()) {
        throw reader.unexpected("expected \\n or ;");
      }
    }
    if (expressions.isEmpty()) {
      throw reader.error(reader.peek(), "found empty body");
    }
    return new Body(expressions, Layout.ONE_LINE, reader.from(start));
  }

  Expression expression() {
    reader.enter();
    int start = reader.peek().start();
    reader.letLead();
    Expression led = logic.led();
    Expression found = led == null ? literal(start) : led;
    reader.leave();
    return found;
  }

  private Expression literal(int start) {
    boolean negated = reader.skipKeyword("not");
    if (negated && (reader.atKeyword("some") || reader.atKeyword("every"))) {
      throw reader.unexpected("illegal negation of '" + reader.peek().text() + "'");
    }
    Expression denied = negated ? logic.negation(start) : null;
    if (denied != null) {
      return logic.atOperator() ? logic.continued(denied) : under(denied);
    }
    Statement statement = statement();
    boolean bodies = negated && reader.hasWord("not");
    Expression bare = new Expression(negated && !bodies, statement, List.of(), reader.from(start));
    Token with = reader.peek();
    Expression whole = under(bodies ? logic.not(LogicParser.operand(bare), start) : bare);
    if (!logic.atOperator() || !isPlain(statement)) {
      return whole;
    }
    if (!whole.withs().isEmpty()) {
      throw logic.withOnOperand(with);
    }
    if (!negated && reader.isBraceAt(start)) {
      throw reader.error(whole, "operand cannot begin with `{` unless the braces hold a body");
    }
    return logic.continued(whole);
  }

  private static boolean isPlain(Statement statement) {
    return statement instanceof Statement.Holds
        || statement instanceof Statement.Unify
        || statement instanceof Statement.Assign;
  }

  /** The expression with what {@code with} sets behind it; behind {@code some x} none can stand. */
  Expression under(Expression expression) {
    boolean declares = expression.statement() instanceof Statement.SomeNames;
    List<With> withs = declares ? List.of() : withs();
    int start = expression.span().start();
    return withs.isEmpty()
        ? expression
        : new Expression(expression.negated(), expression.statement(), withs, reader.from(start));
  }

  /** Whether a term begins here; goes on behind it. */
  boolean isTermHere() {
    try {
      terms.term();
      return true;
    } catch (SyntaxException e) {
      return false;
    }
  }

  /** An expression between the braces of a template string: a condition, plain and alone. */
  Expression templateExpression() {
    Expression expression = expression();
    if (expression.negated() || !(expression.statement() instanceof Statement.Holds)) {
      throw reader.error(expression, "unexpected statement in template-string expression");
    }
    return expression;
  }

  private Statement statement() {
    int start = reader.peek().start();
    if (reader.atKeyword("some")) {
      return some(start);
    }
    if (reader.atKeyword("every")) {
      return every(start);
    }
    return plainStatement();
  }

  /** A condition that is neither {@code some} nor {@code every}. */
  Statement plainStatement() {
    int start = reader.peek().start();
    Term left = terms.term();
    if (reader.skipSymbol(":=")) {
      return new Statement.Assign(left, terms.term(), reader.from(start));
    }
    if (reader.skipSymbol("=")) {
      return new Statement.Unify(left, terms.term(), reader.from(start));
    }
    return new Statement.Holds(left, reader.from(start));
  }

  private Statement some(int start) {
    reader.next();
    TokenReader.Mark mark = reader.mark();
    try {
      Term term = terms.term();
      if (term instanceof Membership m) {
        return new Statement.SomeIn(m.key(), m.value(), m.collection(), reader.from(start));
      }
      if (term instanceof Call || term instanceof Infix) {
        throw reader.unexpected("expected `x in xs` or `x, y in xs` expression");
      }
    } catch (SyntaxException e) {
      if (!reader.atSymbol(",")) {
        throw e;
      }
    }
    reader.restore(mark);
    return someNames(start);
  }

  private Statement someNames(int start) {
    List<Var> names = new ArrayList<>();
    do {
      Token token = reader.peek();
      if (token.kind() != Token.Kind.NAME || reader.isReserved(token)) {
        throw reader.unexpected("expected var");
      }
      reader.next();
      names.add(new Var(token.text(), reader.from(token.start())));
    } while (reader.skipSymbol(","));
    return new Statement.SomeNames(names, reader.from(start));
  }

  private Statement every(int start) {
    reader.next();
    Term term = terms.term();
    if (!(term instanceof Membership membership)) {
      throw reader.unexpected("expected `x[, y] in xs { ... }` expression");
    }
    Var value = variable(membership.value(), "value");
    Optional<Var> key = membership.key().map(k -> variable(k, "key"));
    if (!reader.atSymbol("{")) {
      throw reader.unexpected("missing body");
    }
    Body body = braced();
    return new Statement.Every(key, value, membership.collection(), body, reader.from(start));
  }

  private Var variable(Term term, String what) {
    if (term instanceof Var name && !name.isDocument()) {
      return name;
    }
    throw reader.unexpected("expected " + what + " to be a variable");
  }

  private List<With> withs() {
    List<With> withs = new ArrayList<>();
    while (reader.atKeyword("with")) {
      int start = reader.next().start();
      if (reader.peek().kind() != Token.Kind.NAME) {
        throw reader.unexpected("expected ident");
      }
      Ref target = target(terms.plainTerm());
      if (!reader.skipKeyword("as")) {
        throw reader.unexpected("expected as keyword");
      }
      withs.add(new With(target, terms.term(), reader.from(start)));
    }
    return withs;
  }

  private Ref target(Term term) {
    return switch (term) {
      case Ref reference -> reference;
      case Var name -> new Ref(name, List.of(), name.place());
      default -> throw reader.unexpected("expected with target path");
    };
  }
}
