package org.policypack.rego.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;

/** Parses terms. The grammar is that of OPA 1.22.2. */
final class TermParser {
  /** OPA's limit on the binary exponent is 100,000, about this many decimal digits. */
  private static final int LARGEST_EXPONENT = 30_103;

  private final TokenReader reader;
  private final BodyParser bodies;

  TermParser(TokenReader reader, BodyParser bodies) {
    this.reader = reader;
    this.bodies = bodies;
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

  private Term itemTerm(Term begun) {
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
    if (token.kind() == Token.Kind.SYMBOL) {
      for (Operator operator : Operator.values()) {
        if (operator.symbol().equals(token.text())) {
          return operator;
        }
      }
    }
    return null;
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
      case NUMBER -> number(token.start(), "");
      case STRING, RAW_STRING -> {
        reader.next();
        yield new StringTerm(
            token.text(), token.kind() == Token.Kind.RAW_STRING, reader.from(token.start()));
      }
      case TEMPLATE_PART, TEMPLATE_END, RAW_TEMPLATE_PART, RAW_TEMPLATE_END -> template();
      case SYMBOL -> bracketed(token);
      case END -> throw reader.illegal();
    };
  }

  private Term word(Token token) {
    boolean key = reader.startsReference();
    if (Keywords.isKeyword(token.text()) && !key && !token.isName("contains")) {
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
      case "[" -> array();
      case "{" -> setOrObject();
      case "(" -> parenthesised();
      case "-" -> negative();
      case "." -> number(token.start(), "");
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
    return number(minus.start(), "-");
  }

  private Term number(int start, String sign) {
    boolean fraction = reader.skipSymbol(".");
    Token token = reader.peek();
    if (token.kind() != Token.Kind.NUMBER) {
      throw reader.unexpected("expected number");
    }
    boolean leadingZero = token.text().matches("0[0-9].*");
    if (leadingZero && !fraction) {
      throw reader.unexpected("expected number without leading zero");
    }
    String text = sign + (fraction ? "0." : "") + token.text();
    NumberValue value = value(token, text);
    reader.next();
    return new Scalar(value, reader.from(start));
  }

  private NumberValue value(Token token, String text) {
    try {
      BigDecimal exact = new BigDecimal(text);
      long magnitude = (long) exact.precision() - exact.scale();
      if (exact.signum() != 0 && Math.abs(magnitude) > LARGEST_EXPONENT) {
        throw reader.error(token, "number too big");
      }
      return NumberValue.parse(text);
    } catch (NumberFormatException e) {
      throw reader.error(token, "number too big");
    }
  }

  private Term template() {
    int start = reader.peek().start();
    boolean raw = reader.peek().kind().name().startsWith("RAW");
    List<TemplateString.Part> parts = new ArrayList<>();
    while (true) {
      if (!reader.peek().isTemplate()) {
        throw reader.unexpected("expected the rest of the template string");
      }
      Token piece = reader.next();
      if (!piece.text().isEmpty()) {
        parts.add(new TemplateString.Text(piece.text()));
      }
      boolean last =
          piece.kind() == Token.Kind.TEMPLATE_END || piece.kind() == Token.Kind.RAW_TEMPLATE_END;
      if (last) {
        return new TemplateString(parts, raw, reader.from(start));
      }
      parts.add(new TemplateString.Hole(bodies.templateExpression()));
      reader.expectSymbol("}");
    }
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
      } else if (reader.atSymbol("(")) {
        checkHead(head);
        head = call(withPath(term, path, start), start);
        path = new ArrayList<>();
      } else {
        break;
      }
      term = head;
    }
    return path.isEmpty() ? term : withPath(term, path, start);
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
    List<Term> arguments = items(")", layout, null);
    Layout found = layout.close();
    reader.next();
    boolean isSet = function.dottedName().equals(Optional.of("set")) && arguments.isEmpty();
    return isSet
        ? new SetTerm(List.of(), Layout.ONE_LINE, reader.from(start))
        : new Call(function, arguments, found, reader.from(start));
  }

  // Collections.

  private Term array() {
    int start = reader.next().start();
    LayoutReader layout = new LayoutReader(reader, false);
    boolean comma = reader.skipSymbol(",");
    Term first = null;
    if (!comma && !reader.atSymbol("]")) {
      layout.beginItem();
      first = plainTerm();
      Body body = comprehensionBody("]", layout);
      if (body != null) {
        return new ArrayComprehension(first, body, reader.from(start));
      }
    }
    List<Term> items = items("]", layout, first);
    Layout found = layout.close();
    reader.next();
    return new ArrayTerm(items, found, reader.from(start));
  }

  private Term setOrObject() {
    int start = reader.next().start();
    LayoutReader layout = new LayoutReader(reader, false);
    if (reader.atSymbol("}")) {
      return object(new ArrayList<>(), layout, start);
    }
    boolean comma = reader.skipSymbol(",");
    layout.beginItem();
    Term first = plainTerm();
    Body body = comma ? null : comprehensionBody("}", layout);
    if (body != null) {
      return new SetComprehension(first, body, reader.from(start));
    }
    first = itemTerm(first);
    return reader.skipSymbol(":")
        ? objectOrComprehension(first, layout, start, comma)
        : set(first, layout, start);
  }

  private Term set(Term first, LayoutReader layout, int start) {
    List<Term> items = items("}", layout, first);
    Layout found = layout.close();
    reader.next();
    return new SetTerm(items, found, reader.from(start));
  }

  private Term objectOrComprehension(Term key, LayoutReader layout, int start, boolean comma) {
    Term value = plainTerm();
    Body body = comma ? null : comprehensionBody("}", layout);
    if (body != null) {
      return new ObjectComprehension(key, value, body, reader.from(start));
    }
    List<ObjectTerm.Entry> entries = new ArrayList<>();
    entries.add(new ObjectTerm.Entry(key, itemTerm(value)));
    boolean more = reader.skipSymbol(",");
    layout.endItem();
    if (!more && !reader.atSymbol("}")) {
      throw reader.unexpected("non-terminated object");
    }
    return object(entries, layout, start);
  }

  private Term object(List<ObjectTerm.Entry> entries, LayoutReader layout, int start) {
    boolean more = true;
    while (more && !reader.atSymbol("}")) {
      layout.beginItem();
      Term key = itemTerm();
      reader.expectSymbol(":");
      entries.add(new ObjectTerm.Entry(key, itemTerm()));
      more = reader.skipSymbol(",");
      layout.endItem();
    }
    checkClosed("}");
    Layout found = layout.close();
    reader.next();
    return new ObjectTerm(entries, found, reader.from(start));
  }

  /**
   * The items up to the closing bracket.
   *
   * @param begun the first item as far as it was read, if it was
   */
  List<Term> items(String close, LayoutReader layout, @Nullable Term begun) {
    List<Term> items = new ArrayList<>();
    Term first = begun;
    boolean more = true;
    while (more && (first != null || !reader.atSymbol(close))) {
      if (first == null) {
        layout.beginItem();
        items.add(itemTerm());
      } else {
        items.add(itemTerm(first));
        first = null;
      }
      more = reader.skipSymbol(",");
      layout.endItem();
    }
    checkClosed(close);
    return items;
  }

  private void checkClosed(String close) {
    if (!reader.atSymbol(close)) {
      throw reader.unexpected("expected \",\" or \"" + close + "\"");
    }
  }

  /**
   * The body behind {@code |}, or null where there is none: {@code [a | b, c]} is a list whose
   * first item is a union, all else with a bar is a comprehension.
   */
  private @Nullable Body comprehensionBody(String close, LayoutReader outer) {
    if (!reader.atSymbol("|")) {
      return null;
    }
    TokenReader.Mark mark = reader.mark();
    reader.next();
    try {
      Body body = bodies.until(close, outer.takeFirst());
      reader.next();
      return body;
    } catch (SyntaxException e) {
      if (!reader.atSymbol(",")) {
        throw e;
      }
      reader.restore(mark);
      return null;
    }
  }
}
