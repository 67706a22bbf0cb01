package org.policypack.rego.builtin.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.format.GoValue;
import org.policypack.rego.builtin.template.Token.Kind;

/** Reads pipelines, and knows which variables there are in one definition. */
final class PipelineParser {
  private static final int DEEPEST = 200;

  private final TokenCursor tokens;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private int depth;

  PipelineParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  int mark() {
    return variables.size();
  }

  /** Forgets the variables since the mark. */
  void backTo(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  /** Reads up to and with the end. */
  Pipeline read(String context, Kind end) {
    List<String> declared = new ArrayList<>();
    boolean assigns = declarations(context, declared);
    List<Pipeline.Command> commands = new ArrayList<>();
    while (!tokens.peekNonSpace().is(end)) {
      if (!startsOperand(tokens.peek())) {
        throw tokens.unexpected(tokens.peek(), context);
      }
      commands.add(command());
    }
    if (commands.isEmpty()) {
      throw tokens.error("missing value for " + context);
    }
    tokens.next();
    checkStages(commands);
    return new Pipeline(List.copyOf(declared), assigns, List.copyOf(commands));
  }

  private static boolean startsOperand(Token token) {
    return switch (token.kind()) {
      case BOOLEAN,
          CHARACTER,
          DOT,
          FIELD,
          NAME,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          PAREN_OPEN ->
          true;
      default -> false;
    };
  }

  private void checkStages(List<Pipeline.Command> commands) {
    for (int i = 1; i < commands.size(); i++) {
      boolean runs =
          switch (commands.get(i).operand()) {
            case Operand.Literal literal -> false;
            case Operand.Dot dot -> false;
            case Operand.Nil nil -> false;
            default -> true;
          };
      if (!runs) {
        throw tokens.error("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  /**
   * Adds the variables that stand before {@code :=} or {@code =}; says whether it was the latter.
   */
  private boolean declarations(String context, List<String> declared) {
    while (tokens.peekNonSpace().is(Kind.VARIABLE)) {
      int start = tokens.mark();
      String name = tokens.next().text();
      Token mark = tokens.nextNonSpace();
      if (mark.is(Kind.ASSIGN) || mark.is(Kind.DECLARE)) {
        declare(name, declared);
        return mark.is(Kind.ASSIGN);
      }
      if (!mark.is(Kind.COMMA)) {
        tokens.backTo(start);
        return false;
      }
      declare(name, declared);
      checkSecond(context, declared);
    }
    return false;
  }

  private void declare(String name, List<String> declared) {
    declared.add(name);
    variables.add(name);
  }

  private void checkSecond(String context, List<String> declared) {
    if (!context.equals("range") || declared.size() > 1) {
      throw tokens.error("too many declarations in " + context);
    }
    switch (tokens.peekNonSpace().kind()) {
      case VARIABLE, CLOSE, PAREN_CLOSE -> {}
      default -> throw tokens.error("range can only initialize variables");
    }
  }

  private Pipeline.Command command() {
    List<Operand> operands = new ArrayList<>();
    while (true) {
      tokens.skipSpace();
      Operand operand = operand();
      if (operand != null) {
        operands.add(operand);
      }
      Token token = tokens.peek();
      if (token.is(Kind.CLOSE) || token.is(Kind.PAREN_CLOSE)) {
        break;
      }
      tokens.next();
      if (token.is(Kind.PIPE)) {
        break;
      }
      if (!token.is(Kind.SPACE)) {
        throw tokens.unexpected(token, "operand");
      }
    }
    if (operands.isEmpty()) {
      throw tokens.error("empty command");
    }
    return new Pipeline.Command(
        operands.getFirst(), List.copyOf(operands.subList(1, operands.size())));
  }

  private @Nullable Operand operand() {
    Token first = tokens.peek();
    Operand term = term();
    if (term == null || !tokens.peek().is(Kind.FIELD)) {
      return term;
    }
    List<String> fields = fields();
    Place place = tokens.place(first);
    return switch (term) {
      case Operand.Fields top -> {
        List<String> names = new ArrayList<>(top.names());
        names.addAll(fields);
        yield new Operand.Fields(List.copyOf(names), place);
      }
      case Operand.Variable top -> new Operand.Variable(top.name(), fields, place);
      case Operand.Function top -> new Operand.Chain(top, fields, place);
      case Operand.Nested top -> new Operand.Chain(top, fields, place);
      default -> throw tokens.error("unexpected . after term \"" + term.place().text() + "\"");
    };
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    while (tokens.peek().is(Kind.FIELD)) {
      fields.add(tokens.next().text().substring(1));
    }
    return List.copyOf(fields);
  }

  private @Nullable Operand term() {
    if (!startsOperand(tokens.peek())) {
      return null;
    }
    Token token = tokens.next();
    Place place = tokens.place(token);
    return switch (token.kind()) {
      case NAME -> function(token, place);
      case DOT -> new Operand.Dot(place);
      case NIL -> new Operand.Nil(place);
      case VARIABLE -> variable(token, place);
      case FIELD -> new Operand.Fields(List.of(token.text().substring(1)), place);
      case PAREN_OPEN -> nested(token);
      default -> new Operand.Literal(literal(token), place);
    };
  }

  private Operand function(Token token, Place place) {
    if (!Functions.has(token.text())) {
      throw tokens.error("function \"" + token.text() + "\" not defined");
    }
    return new Operand.Function(token.text(), place);
  }

  private Operand variable(Token token, Place place) {
    if (!variables.contains(token.text())) {
      throw tokens.error("undefined variable \"" + token.text() + "\"");
    }
    return new Operand.Variable(token.text(), List.of(), place);
  }

  private Operand nested(Token open) {
    if (++depth > DEEPEST) {
      throw tokens.error("max expression depth exceeded");
    }
    Pipeline pipeline = read("parenthesized pipeline", Kind.PAREN_CLOSE);
    depth--;
    return new Operand.Nested(pipeline, tokens.place(open));
  }

  private GoValue literal(Token token) {
    try {
      return switch (token.kind()) {
        case BOOLEAN -> new GoValue.Truth(token.text().equals("true"));
        case NUMBER -> Literals.number(token.text());
        case CHARACTER -> Literals.character(token.text());
        default -> new GoValue.Text(Literals.string(token.text()));
      };
    } catch (TemplateException e) {
      throw tokens.error(e.text());
    }
  }
}
