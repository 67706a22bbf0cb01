package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policypack.value.BooleanValue;

/** Parses rules of all forms. */
final class RuleParser {
  private final TokenReader reader;
  private final BodyParser bodies;
  private final TermParser terms;

  RuleParser(TokenReader reader) {
    this.reader = reader;
    this.bodies = new BodyParser(reader);
    this.terms = bodies.terms();
  }

  TermParser terms() {
    return terms;
  }

  /**
   * One rule, or several where bodies follow each other ({@code p if { … } { … }}).
   *
   * @param first whether no rule stands above it
   */
  List<Rule> rules(boolean first) {
    int lastLine = reader.line(reader.lastEnd());
    List<Comment> before = reader.takeComments();
    int start = reader.peek().start();
    boolean adjoining = !first && before.isEmpty() && reader.line(start) == lastLine + 1;
    boolean isDefault = reader.skipKeyword("default");
    Rule.Head head = head(isDefault);
    if (isDefault) {
      return List.of(defaultRule(head, before, start));
    }
    Optional<Body> body = reader.skipKeyword("if") ? Optional.of(ruleBody()) : Optional.empty();
    checkForm(head, body.isPresent());
    List<Rule.Else> elses = body.isPresent() ? elses(head) : List.of();
    if (!elses.isEmpty()) {
      body = body.map(RuleParser::broken);
    }
    List<Rule> rules = new ArrayList<>();
    Place place = reader.from(start);
    rules.add(
        new Rule(false, head, body, elses, before, behind(), adjoining && elses.isEmpty(), place));
    while (body.isPresent() && elses.isEmpty() && reader.atSymbol("{")) {
      rules.add(chained(head));
    }
    return rules;
  }

  private Optional<String> behind() {
    return Optional.ofNullable(reader.takeCommentBehind());
  }

  private Rule chained(Rule.Head head) {
    int start = reader.peek().start();
    Body body = broken(bodies.braced());
    return new Rule(
        false, head, Optional.of(body), List.of(), List.of(), behind(), false, reader.from(start));
  }

  private Rule defaultRule(Rule.Head written, List<Comment> before, int start) {
    Rule.Head head = written.value().isPresent() ? written : withTrue(written);
    checkDefault(head);
    Place place = reader.from(start);
    return new Rule(true, head, Optional.empty(), List.of(), before, behind(), false, place);
  }

  /** {@code default name} alone is {@code default name := true}. */
  private Rule.Head withTrue(Rule.Head head) {
    if (!head.name().path().isEmpty()) {
      throw reader.error(head, "illegal default rule (must have a value)");
    }
    Term value = new Scalar(BooleanValue.TRUE, head.place());
    return new Rule.Head(
        head.name(), head.arguments(), head.layout(), head.key(), Optional.of(value), head.place());
  }

  private void checkDefault(Rule.Head head) {
    String open = head.value().map(RuleParser::open).orElse("");
    if (!open.isEmpty()) {
      throw reader.error(head, "illegal default rule (value cannot contain " + open + ")");
    }
    Set<Term> known = new HashSet<>();
    for (Term argument : head.arguments().orElse(List.of())) {
      if (!(argument instanceof Var name) || name.isDocument()) {
        throw reader.error(head, "illegal default rule (arguments must be variables)");
      }
      if (!name.isWildcard() && !known.add(name)) {
        throw reader.error(
            head, "illegal default rule (arguments cannot be repeated " + name.name() + ")");
      }
    }
  }

  /** What keeps a term from being a constant, comprehensions apart; nothing where it is one. */
  private static String open(Term term) {
    return switch (term) {
      case Var v -> "var";
      case Ref r -> "ref";
      case Call c -> "call";
      case Infix i -> "call";
      case Membership m -> "call";
      case ArrayTerm a -> open(a.items().stream());
      case SetTerm s -> open(s.items().stream());
      case ObjectTerm o -> open(o.entries().stream().flatMap(e -> Stream.of(e.key(), e.value())));
      case Scalar s -> "";
      case StringTerm s -> "";
      case TemplateString t ->
          open(
              t.parts().stream()
                  .filter(TemplateString.Hole.class::isInstance)
                  .map(part -> ((TemplateString.Hole) part).expression().statement())
                  .filter(Statement.Holds.class::isInstance)
                  .map(statement -> ((Statement.Holds) statement).term()));
      case ArrayComprehension c -> "";
      case SetComprehension c -> "";
      case ObjectComprehension c -> "";
    };
  }

  private static String open(Stream<Term> terms) {
    return terms.map(RuleParser::open).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /** Whether no variable stands in a key, but for the heads of references. */
  private static boolean isGround(Term key) {
    return switch (key) {
      case Var v -> false;
      case Ref r ->
          (r.head() instanceof Var || isGround(r.head()))
              && r.path().stream().allMatch(RuleParser::isGround);
      case Call c -> c.arguments().stream().allMatch(RuleParser::isGround);
      case Infix i -> isGround(i.left()) && isGround(i.right());
      default -> open(key).isEmpty();
    };
  }

  /**
   * Whether a key lets a rule have {@code else}: OPA holds it for fixed, whatever references in it
   * begin with.
   */
  private static boolean isFixed(Term key) {
    return switch (key) {
      case Scalar s -> true;
      case StringTerm s -> true;
      case Var v -> v.isDocument();
      case Ref r -> areFixed(r.path());
      case ArrayTerm a -> areFixed(a.items());
      case SetTerm s -> areFixed(s.items());
      case ObjectTerm o ->
          o.entries().stream().allMatch(e -> isFixed(e.key()) && isFixed(e.value()));
      case Call c -> areFixed(c.arguments());
      case Infix i -> isFixed(i.left()) && isFixed(i.right());
      case Membership m ->
          m.key().map(RuleParser::isFixed).orElse(true)
              && isFixed(m.value())
              && isFixed(m.collection());
      case TemplateString t -> false;
      case ArrayComprehension c -> isFixed(c.item()) && isFixed(c.body());
      case SetComprehension c -> isFixed(c.item()) && isFixed(c.body());
      case ObjectComprehension c -> isFixed(c.key()) && isFixed(c.value()) && isFixed(c.body());
    };
  }

  /** Whether OPA takes {@code p[x]} for a rule with a key, as in versions without {@code if}. */
  private static boolean isKeyed(Rule.Head head) {
    List<Term> path = head.name().path();
    return path.size() == 1
        && head.arguments().isEmpty()
        && (path.getFirst() instanceof Ref || path.getFirst() instanceof Var);
  }

  private static boolean areFixed(List<Term> terms) {
    return terms.stream().allMatch(RuleParser::isFixed);
  }

  private static boolean isFixed(Body body) {
    return body.expressions().stream().map(Expression::statement).allMatch(RuleParser::isFixed);
  }

  private static boolean isFixed(Statement statement) {
    return switch (statement) {
      case Statement.Holds h -> isFixed(h.term());
      case Statement.Unify u -> isFixed(u.left()) && isFixed(u.right());
      case Statement.Assign a -> isFixed(a.target()) && isFixed(a.value());
      case Statement.SomeNames n -> false;
      case Statement.SomeIn i -> false;
      case Statement.Every e -> false;
      case Statement.Not n -> isFixed(n.operand().body());
      case Statement.Logic l -> isFixed(l.left().body()) && isFixed(l.right().body());
    };
  }

  // Heads.

  private Rule.Head head(boolean isDefault) {
    int start = reader.peek().start();
    checkName();
    Term named = terms.headTerm();
    Ref name = named instanceof Call call ? call.function() : nameOf(named);
    Optional<List<Term>> arguments =
        named instanceof Call call ? Optional.of(call.arguments()) : Optional.empty();
    Layout layout = named instanceof Call call ? call.layout() : Layout.ONE_LINE;
    if (!(name.head() instanceof Var)) {
      throw reader.error(named, "rule head ref " + RegoPrinter.print(named) + " invalid");
    }
    Optional<Term> key = Optional.empty();
    Optional<Term> value = Optional.empty();
    if (!isDefault && reader.atKeyword("contains")) {
      key = Optional.of(containsKey(name, arguments.isPresent()));
    } else if (reader.skipSymbol(":=") || reader.skipSymbol("=")) {
      value = Optional.of(terms.term());
    }
    return new Rule.Head(name, arguments, layout, key, value, reader.from(start));
  }

  private Term containsKey(Ref name, boolean isFunction) {
    if (isFunction) {
      throw reader.unexpected(
          "the contains keyword can only be used with multi-value rule definitions (e.g., "
              + RegoPrinter.print(name)
              + " contains <VALUE> { ... })");
    }
    reader.next();
    return terms.term();
  }

  private void checkName() {
    Token token = reader.peek();
    if (token.kind() != Token.Kind.NAME) {
      throw reader.illegal();
    }
    if (reader.isReserved(token) && !reader.startsReference()) {
      throw reader.error(token, token.text() + " keyword cannot be used for rule name");
    }
    if (token.isName("contains") && !reader.startsReference()) {
      throw reader.error(token, "contains keyword cannot be used for rule name");
    }
  }

  private static Ref nameOf(Term named) {
    return named instanceof Ref reference ? reference : new Ref(named, List.of(), named.place());
  }

  /** What Rego v1 asks of a rule (OPA's {@code CheckRegoV1}). */
  private void checkForm(Rule.Head head, boolean hasBody) {
    if (!hasBody && reader.atSymbol("{")) {
      throw reader.error(head, "`if` keyword is required before rule body");
    }
    if (hasBody || head.value().isPresent() || head.isContains() || head.arguments().isPresent()) {
      return;
    }
    if (head.name().path().isEmpty()) {
      throw reader.error(head, "var cannot be used for rule name");
    }
    throw reader.error(
        head,
        head.name().path().size() == 1
            ? "`contains` keyword is required for partial set rules"
            : "rule must have value assignment and/or body declaration");
  }

  // Bodies.

  /** The body behind {@code if}: an expression, or expressions in braces. */
  private Body ruleBody() {
    boolean brace = reader.atSymbol("{");
    TokenReader.Mark mark = reader.mark();
    int start = reader.peek().start();
    boolean newLine = reader.onNewLine();
    try {
      Expression expression = bodies.expression();
      if (!brace || !isSet(expression)) {
        Layout layout = newLine || isSet(expression) ? Layout.LINES : Layout.ONE_LINE;
        return new Body(List.of(expression), layout, reader.from(start));
      }
    } catch (SyntaxException e) {
      if (!brace) {
        throw e;
      }
    }
    reader.restore(mark);
    return bodies.braced();
  }

  private static boolean isSet(Expression expression) {
    return expression.statement() instanceof Statement.Holds holds
        && holds.term() instanceof SetTerm;
  }

  private List<Rule.Else> elses(Rule.Head head) {
    List<Rule.Else> elses = new ArrayList<>();
    while (reader.atKeyword("else")) {
      if (!head.name().path().stream().allMatch(RuleParser::isFixed)) {
        throw reader.error(
            reader.peek(), "else keyword cannot be used on rules with variables in head");
      }
      if (head.isContains() || isKeyed(head)) {
        throw reader.error(reader.peek(), "else keyword cannot be used on multi-value rules");
      }
      boolean isFirst = elses.isEmpty();
      if (!isFirst && elses.getLast().body().isEmpty()) {
        throw reader.illegal();
      }
      if (!isFirst) {
        Rule.Else last = elses.removeLast();
        elses.add(
            new Rule.Else(
                last.value(), last.body().map(RuleParser::broken), last.before(), last.place()));
      }
      elses.add(branch());
    }
    return elses;
  }

  private Rule.Else branch() {
    List<Comment> before = reader.takeComments();
    int start = reader.next().start();
    Optional<Term> value = Optional.empty();
    if (reader.skipSymbol(":=") || reader.skipSymbol("=")) {
      value = Optional.of(terms.term());
    }
    Optional<Body> body = Optional.empty();
    if (reader.skipKeyword("if")) {
      body = Optional.of(reader.atSymbol("{") ? bodies.braced() : inlineBody());
    } else if (reader.atSymbol("{")) {
      throw reader.error(reader.peek(), "`if` keyword is required before rule body");
    } else if (value.isEmpty()) {
      throw reader.unexpected("expected else value term or rule body");
    }
    return new Rule.Else(value, body, before, reader.from(start));
  }

  private Body inlineBody() {
    int start = reader.peek().start();
    Expression expression = bodies.expression();
    return new Body(List.of(expression), Layout.ONE_LINE, reader.from(start));
  }

  private static Body broken(Body body) {
    return body.layout().broken() ? body : new Body(body.expressions(), Layout.LINES, body.place());
  }
}
