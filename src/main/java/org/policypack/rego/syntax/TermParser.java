package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;

/** Parses terms. The grammar is that of OPA 1.22.2. */
final class TermParser {
  private final TokenReader reader;
  private final LiteralParser literals;
  private final CollectionParser collections;

  TermParser(TokenReader reader, BodyParser bodies) {
    this.reader = reader;
    this.literals = new LiteralParser(reader, bodies);
    this.collections = new CollectionParser(reader, this, bodies);
  }

  // Operators.

  /** A term with operators, also {@code key, value in collection}. */
  Term term() {
    return membership(null, true);
  }

  /** A term with operators inside a list, where a comma separates items. */
  Term itemTerm() {
    return membership(null, false);
  }

  /** The same where the first term without operators was read already. */
  Term itemTerm(Term begun) {
    return membership(begun, false);
  }

  private Term membership(@Nullable Term begun, boolean mayHaveKey) {
    reader.enter();
    int start = begun == null ? reader.peek().start() : begun.span().start();
    Term left = infix(begun, 1);
    Term whole = mayHaveKey && reader.atSymbol(",") ? withKey(left, start) : left;
    while (reader.skipKeyword("in")) {
      Term collection = infix(null, 1);
      whole = new Membership(Optional.empty(), whole, collection, reader.from(start));
    }
    reader.leave();
    return whole;
  }

  /** Behind {@code key} of {@code key, value in collection}, or of something else. */
  private Term withKey(Term key, int start) {
    TokenReader.Mark mark = reader.mark();
    reader.next();
    try {
      Term value = infix(null, 1);
      if (reader.skipKeyword("in")) {
        Term collection = infix(null, 1);
        return new Membership(Optional.of(key), value, collection, reader.from(start));
      }
    } catch (SyntaxException e) {
      // What follows the comma is no term: the comma belongs to somebody else.
    }
    reader.restore(mark);
    return key;
  }

  private Term infix(@Nullable Term begun, int loosest) {
    int start = begun == null ? reader.peek().start() : begun.span().start();
    Term left = begun == null ? plainTerm() : begun;
    int length = 0;
    for (Operator next = operator(); next != null && next.precedence() >= loosest; ) {
      reader.next();
      reader.enter();
      length++;
      Term right = infix(null, next.precedence() + 1);
      left = new Infix(next, left, right, reader.from(start));
      next = operator();
    }
    for (; length > 0; length--) {
      reader.leave();
    }
    return left;
  }

  private @Nullable Operator operator() {
    Token token = reader.peek();
    return token.kind() == Token.Kind.SYMBOL ? Operator.of(token.text()) : null;
  }

  // Terms without operators.

  /** A term without operators around it, such as the head of a comprehension. */
  Term plainTerm() {
    reader.enter();
    int start = reader.peek().start();
    Term term = unfinished();
    term = reference(term, start);
    reader.leave();
    return term;
  }

  private Term unfinished() {
    Token token = reader.peek();
    return switch (token.kind()) {
      case NAME -> word(token);
      case NUMBER -> literals.number(token.start(), "");
      case STRING, RAW_STRING -> {
        reader.next();
        yield new StringTerm(
            token.text(), token.kind() == Token.Kind.RAW_STRING, reader.from(token.start()));
      }
      case TEMPLATE_PART, TEMPLATE_END, RAW_TEMPLATE_PART, RAW_TEMPLATE_END -> literals.template();
      case SYMBOL -> bracketed(token);
      case END -> throw reader.illegal();
    };
  }

  private Term word(Token token) {
    boolean key = reader.mayLead() || (reader.hasWord(token.text()) && reader.isCalled());
    if (!key && reader.isReserved(token)) {
      return constant(token);
    }
    reader.next();
    return new Var(token.text(), reader.from(token.start()));
  }

  private Term constant(Token token) {
    return switch (token.text()) {
      case "null" -> {
        reader.next();
        yield new Scalar(NullValue.NULL, reader.from(token.start()));
      }
      case "true", "false" -> {
        reader.next();
        yield new Scalar(BooleanValue.of(token.text().equals("true")), reader.from(token.start()));
      }
      default -> throw reader.illegal();
    };
  }

  private Term bracketed(Token token) {
    return switch (token.text()) {
      case "[" -> collections.array();
      case "{" -> collections.setOrObject();
      case "(" -> parenthesised();
      case "-" -> negative();
      case "." -> literals.number(token.start(), "");
      default -> throw reader.illegal();
    };
  }

  private Term parenthesised() {
    reader.next();
    Term inner = term();
    if (!reader.skipSymbol(")")) {
      throw reader.error(reader.peek(), "non-terminated expression");
    }
    return inner;
  }

  private Term negative() {
    Token minus = reader.next();
    if (reader.peek().kind() == Token.Kind.NAME) {
      int start = reader.peek().start();
      Term operand = reference(word(reader.peek()), start);
      Scalar zero = new Scalar(NumberValue.of(0), reader.from(minus.start()));
      return new Infix(Operator.MINUS, zero, operand, reader.from(minus.start()));
    }
    return literals.number(minus.start(), "-");
  }

  // References and calls.

  /**
   * The name of a rule with its keys and parameters; a blank may stand before the first bracket.
   */
  Term headTerm() {
    int start = reader.peek().start();
    Token name = reader.next();
    Var head = new Var(name.text(), reader.from(start));
    boolean apart =
        !reader.touchesLast()
            && !reader.onNewLine()
            && (reader.atSymbol("(") || reader.atSymbol("["));
    return apart ? keysAndCalls(head, start, true) : reference(head, start);
  }

  /** The dots, brackets and calls directly behind a term. */
  private Term reference(Term head, int start) {
    return keysAndCalls(head, start, false);
  }

  private Term keysAndCalls(Term begun, int start, boolean firstApart) {
    Term head = begun;
    Term term = head;
    List<Term> path = new ArrayList<>();
    boolean apart = firstApart;
    while (apart || reader.touchesLast()) {
      apart = false;
      if (reader.atSymbol(".")) {
        checkHead(head);
        path.add(dotKey());
      } else if (reader.atSymbol("[")) {
        checkHead(head);
        reader.next();
        path.add(term());
        reader.expectSymbol("]");
      } else if (reader.atSymbol("(") && (!path.isEmpty() || isNameable(term))) {
        checkHead(head);
        head = call(withPath(term, path, start), start);
        path = new ArrayList<>();
      } else {
        break;
      }
      term = head;
      reader.checkParts(1 + path.size());
    }
    return path.isEmpty() ? term : withPath(term, path, start);
  }

  /** Whether a term without keys may stand before the parameters of a call. */
  private static boolean isNameable(Term term) {
    return !(term instanceof Call) && !(term instanceof SetTerm set && set.items().isEmpty());
  }

  private Ref withPath(Term head, List<Term> path, int start) {
    return new Ref(head, path, reader.from(start));
  }

  private void checkHead(Term head) {
    if (head instanceof Scalar || head instanceof StringTerm || head instanceof TemplateString) {
      throw reader.error(head, "illegal ref (head cannot be " + kindOf(head) + ")");
    }
  }

  private static String kindOf(Term head) {
    return head instanceof Scalar scalar ? scalar.value().kind().word() : "string";
  }

  StringTerm dotKey() {
    Token dot = reader.next();
    Token key = reader.peek();
    if (key.kind() != Token.Kind.NAME || key.start() != dot.end()) {
      throw reader.unexpected("expected identifier");
    }
    reader.next();
    return new StringTerm(key.text(), false, reader.from(key.start()));
  }

  private Term call(Ref function, int start) {
    reader.next();
    LayoutReader layout = new LayoutReader(reader, false);
    List<Term> arguments = collections.items(")", layout, null);
    Layout found = layout.close();
    reader.next();
    boolean isSet = function.dottedName().equals(Optional.of("set")) && arguments.isEmpty();
    return isSet
        ? new SetTerm(List.of(), Layout.ONE_LINE, reader.from(start))
        : new Call(function, arguments, found, reader.from(start));
  }
}
