package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code and}, {@code or} and {@code not { … }}, which {@code import rego.v2} and {@code
 * import future.keywords} bring. The grammar is that of OPA 1.22.2: {@code and} binds tighter than
 * {@code or}, both read from left to right; braces on a side hold a body, parentheses group.
 */
final class LogicParser {
  private final TokenReader reader;
  private final BodyParser bodies;

  LogicParser(TokenReader reader, BodyParser bodies) {
    this.reader = reader;
    this.bodies = bodies;
  }

  /** Whether {@code and} or {@code or} stands here. */
  boolean atOperator() {
    return operator() != null;
  }

  private @Nullable LogicOperator operator() {
    for (LogicOperator operator : LogicOperator.values()) {
      if (reader.atWord(operator.word())) {
        return operator;
      }
    }
    return null;
  }

  private boolean isActive() {
    return reader.hasWord(LogicOperator.AND.word()) || reader.hasWord(LogicOperator.OR.word());
  }

  /** A statement that begins with a brace or a parenthesis, or null where a term begins so. */
  @Nullable Expression led() {
    if (!isActive()) {
      return null;
    }
    if (reader.atSymbol("{")) {
      return ledByBrace();
    }
    LogicOperand group = reader.atSymbol("(") ? group(false) : null;
    return group == null ? null : continued(group);
  }

  private @Nullable Expression ledByBrace() {
    TokenReader.Mark mark = reader.mark();
    try {
      LogicOperand body = braced();
      if (atOperator()) {
        return continued(body);
      }
    } catch (SyntaxException e) {
      // What the braces hold is no body: they belong to a term.
    }
    reader.restore(mark);
    return null;
  }

  /** An expression that may be the left side of an operator. */
  Expression continued(Expression expression) {
    return atOperator() ? continued(operand(expression)) : expression;
  }

  /** The operators behind a first operand, and what {@code with} sets for all of it. */
  private Expression continued(LogicOperand first) {
    LogicOperand whole = atOperator() ? operand(chain(first)) : first;
    Expression expression = whole.expression();
    return reader.atKeyword("with") ? bodies.under(expression) : expression;
  }

  /** {@code not { … }} or {@code not (a or b)}, or null where something else is denied. */
  @Nullable Expression negation(int start) {
    if (!reader.hasWord("not")) {
      return null;
    }
    LogicOperand denied = null;
    if (reader.atSymbol("{")) {
      denied = braced();
    } else if (reader.atSymbol("(")) {
      denied = group(true);
    }
    return denied == null ? null : not(denied, start);
  }

  /** {@code not operand}. */
  Expression not(LogicOperand operand, int start) {
    Place place = reader.from(start);
    return new Expression(false, new Statement.Not(operand, place), List.of(), place);
  }

  /** One expression without braces. */
  static LogicOperand operand(Expression expression) {
    Body body = new Body(List.of(expression), Layout.ONE_LINE, expression.place());
    return new LogicOperand(body, false, expression.place());
  }

  // Chains.

  private Expression chain(LogicOperand first) {
    reader.enter();
    LogicOperand left = reader.atWord("and") ? operand(ands(first)) : first;
    while (reader.atWord("or")) {
      reader.next();
      boolean newLine = reader.onNewLine();
      LogicOperand right = operand(LogicOperator.OR);
      right = reader.atWord("and") ? operand(ands(right)) : right;
      left = operand(joined(LogicOperator.OR, left, right, newLine));
    }
    reader.leave();
    return left.expression();
  }

  private Expression ands(LogicOperand first) {
    LogicOperand left = first;
    while (reader.atWord("and")) {
      reader.next();
      boolean newLine = reader.onNewLine();
      left = operand(joined(LogicOperator.AND, left, operand(LogicOperator.AND), newLine));
    }
    return left.expression();
  }

  private Expression joined(
      LogicOperator operator, LogicOperand left, LogicOperand right, boolean newLine) {
    checkVoid(left, operator);
    checkVoid(right, operator);
    Place place = reader.from(left.span().start());
    Statement statement = new Statement.Logic(operator, left, right, newLine, place);
    return new Expression(false, statement, List.of(), place);
  }

  /** {@code print} alone always holds. */
  private void checkVoid(LogicOperand operand, LogicOperator operator) {
    boolean prints = operand.body().expressions().stream().allMatch(LogicParser::isPrint);
    if (prints) {
      throw reader.error(
          operand.body().expressions().getFirst(),
          "operand of `" + operator.word() + "` cannot consist only of calls to `print`");
    }
  }

  private static boolean isPrint(Expression expression) {
    return !expression.negated()
        && expression.statement() instanceof Statement.Holds holds
        && holds.term() instanceof Call call
        && call.function().dottedName().equals(Optional.of("print"));
  }

  // Operands.

  /**
   * One side of an operator.
   *
   * @param operator the operator it belongs to, or null inside of parentheses that may hold a term
   */
  private LogicOperand operand(@Nullable LogicOperator operator) {
    int start = reader.peek().start();
    if (reader.atSymbol("{")) {
      return braced(operator);
    }
    boolean negated = reader.skipKeyword("not");
    Expression denied = negated ? negation(start) : null;
    if (denied != null) {
      return operand(denied);
    }
    LogicOperand group = !negated && reader.atSymbol("(") ? group(true) : null;
    if (group != null) {
      return group;
    }
    Statement statement = bodies.plainStatement();
    boolean bodies = negated && reader.hasWord("not");
    Expression plain = new Expression(negated && !bodies, statement, List.of(), reader.from(start));
    return operand(bodies ? not(operand(plain), start) : plain);
  }

  private LogicOperand braced(@Nullable LogicOperator operator) {
    Token brace = reader.peek();
    TokenReader.Mark mark = reader.mark();
    try {
      return braced();
    } catch (SyntaxException e) {
      reader.restore(mark);
      throw operator == null || !bodies.isTermHere()
          ? e
          : reader.error(
              brace,
              "operand of `"
                  + operator.word()
                  + "` cannot begin with `{` unless the braces hold a body");
    }
  }

  private LogicOperand braced() {
    Token brace = reader.expectSymbol("{");
    Body body = bodies.until("}", List.of());
    reader.next();
    if (isAmbiguous(body)) {
      throw reader.error(
          brace,
          "ambiguous `{ ... | ... }` operand: read as a body holding a set-union expression, not as"
              + " a comprehension");
    }
    return new LogicOperand(body, true, reader.from(brace.start()));
  }

  /** {@code { a | b }}, which is a comprehension elsewhere; parentheses tell that it is none. */
  private static boolean isAmbiguous(Body body) {
    Expression first = body.expressions().getFirst();
    return first.statement() instanceof Statement.Holds holds
        && holds.term() instanceof Infix infix
        && infix.operator() == Operator.UNION
        && !first.span().text().startsWith("(");
  }

  // Groups.

  /**
   * What stands in parentheses, or null where they belong to a term.
   *
   * @param isOperand whether they stand on a side of an operator or behind {@code not}
   */
  private @Nullable LogicOperand group(boolean isOperand) {
    TokenReader.Mark mark = reader.mark();
    Token open = reader.next();
    if (isOperand && reader.atSymbol(")")) {
      throw reader.error(open, "empty parenthesized group");
    }
    LogicOperand inner = null;
    try {
      inner = operand((LogicOperator) null);
    } catch (SyntaxException e) {
      // Not an operand: the parentheses belong to a term.
    }
    LogicOperand group = inner == null ? null : group(inner, isOperand);
    if (group == null) {
      reader.restore(mark);
    }
    return group;
  }

  private @Nullable LogicOperand group(LogicOperand inner, boolean isOperand) {
    if (atOperator()) {
      Expression whole = chain(inner);
      return closed(reader.atKeyword("with") ? bodies.under(whole) : whole);
    }
    if (inner.braced()) {
      return null;
    }
    Expression expression = inner.expression();
    if (reader.atKeyword("with")) {
      Token with = reader.peek();
      Expression under = bodies.under(expression);
      if (atOperator()) {
        throw withOnOperand(with);
      }
      LogicOperand group = closed(under);
      return isOperand || atOperator() ? group : null;
    }
    boolean logic =
        expression.negated()
            || expression.statement() instanceof Statement.Logic
            || expression.statement() instanceof Statement.Not;
    return logic ? closed(expression) : null;
  }

  private LogicOperand closed(Expression expression) {
    if (!reader.skipSymbol(")")) {
      throw reader.error(reader.peek(), "expected ) to close parenthesized group");
    }
    return operand(expression);
  }

  /** What {@code a with input as b and c} gets. */
  SyntaxException withOnOperand(Token with) {
    LogicOperator operator = operator();
    String word = operator == null ? "" : operator.word();
    return reader.error(with, "`with` modifier is not allowed on operand of `" + word + "`");
  }
}
