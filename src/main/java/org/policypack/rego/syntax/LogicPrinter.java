package org.policypack.rego.syntax;

/** Prints {@code and}, {@code or} and {@code not} of {@code rego.v2} as {@code opa fmt} does. */
final class LogicPrinter {
  private final Page page;
  private final TermPrinter terms;

  LogicPrinter(Page page, TermPrinter terms) {
    this.page = page;
    this.terms = terms;
  }

  /** What stands behind {@code not}. */
  void denied(LogicOperand operand) {
    boolean parentheses =
        !operand.braced()
            && (isUnder(operand)
                || beginsWithBrace(operand)
                || operand.expression().statement() instanceof Statement.Logic
                || operand.expression().statement() instanceof Statement.Not);
    operand(operand, parentheses, false);
  }

  /**
   * Operators from left to right; lines behind the first one are indented once.
   *
   * @param behindBrace whether a union at the start would read as a comprehension
   */
  void chain(Statement.Logic chain, boolean behindBrace) {
    if (steps(chain, behindBrace, false)) {
      page.dedent();
    }
  }

  /** Prints a chain, and says whether it indented the page. */
  private boolean steps(Statement.Logic chain, boolean behindBrace, boolean indented) {
    boolean isIndented = indented;
    LogicOperand left = chain.left();
    boolean flat = !left.braced() && !needsParentheses(left, chain, false);
    if (flat && left.expression().statement() instanceof Statement.Logic inner) {
      isIndented = steps(inner, behindBrace, indented);
    } else {
      operand(left, needsParentheses(left, chain, false), behindBrace);
    }
    page.add(" ").add(chain.operator().word());
    if (chain.newLine()) {
      if (!isIndented) {
        page.indent();
        isIndented = true;
      }
      page.nextLine();
    } else {
      page.add(" ");
    }
    operand(chain.right(), needsParentheses(chain.right(), chain, true), false);
    return isIndented;
  }

  private void operand(LogicOperand operand, boolean parentheses, boolean behindBrace) {
    if (operand.braced()) {
      terms.operandBody(operand.body());
      return;
    }
    page.add(parentheses ? "(" : "");
    terms.expression(operand.expression(), behindBrace && !parentheses);
    page.add(parentheses ? ")" : "");
  }

  private static boolean needsParentheses(
      LogicOperand operand, Statement.Logic around, boolean isRight) {
    if (operand.braced()) {
      return false;
    }
    if (isUnder(operand) || beginsWithBrace(operand)) {
      return true;
    }
    if (!(operand.expression().statement() instanceof Statement.Logic inner)) {
      return false;
    }
    return switch (inner.operator()) {
      case OR -> around.operator() == LogicOperator.AND || isRight;
      case AND -> around.operator() == LogicOperator.AND && isRight;
    };
  }

  private static boolean isUnder(LogicOperand operand) {
    return !operand.expression().withs().isEmpty();
  }

  /** Whether the operand is a value that starts with a brace, which would read as a body. */
  private static boolean beginsWithBrace(LogicOperand operand) {
    Expression expression = operand.expression();
    return !expression.negated()
        && switch (expression.statement()) {
          case Statement.Holds holds -> beginsWithBrace(holds.term());
          case Statement.Unify unify -> beginsWithBrace(unify.left());
          case Statement.Assign assign -> beginsWithBrace(assign.target());
          case Statement.SomeNames s -> false;
          case Statement.SomeIn s -> false;
          case Statement.Every e -> false;
          case Statement.Not n -> false;
          case Statement.Logic l -> false;
        };
  }

  private static boolean beginsWithBrace(Term term) {
    return switch (term) {
      case SetTerm set -> !set.items().isEmpty();
      case ObjectTerm o -> true;
      case SetComprehension c -> true;
      case ObjectComprehension c -> true;
      case Ref reference -> beginsWithBrace(reference.head());
      case Infix infix -> beginsWithBrace(infix.left());
      case Membership membership ->
          membership.key().isEmpty() && beginsWithBrace(membership.value());
      case Scalar s -> false;
      case StringTerm s -> false;
      case TemplateString t -> false;
      case Var v -> false;
      case ArrayTerm a -> false;
      case ArrayComprehension c -> false;
      case Call c -> false;
    };
  }
}
