package org.policypack.rego.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.source.Span;

/**
 * What OPA's stage {@code RewriteLocalVars} refuses with {@code rego_compile_error}: names declared
 * twice or after their use, declared names that nothing uses, assignments that bind nothing. Where
 * OPA goes on to later stages in spite of an error, the error is in {@code unused}.
 */
final class DeclarationCheck {
  private static final String CODE = "rego_compile_error";

  private final ModuleNames names;
  private final boolean strict;
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> unused = new ArrayList<>();
  private final List<Call> hiddenCalls = new ArrayList<>();

  /** How many names without use were found before the present branch of a rule. */
  private int unusedBefore;

  /** For each body around the present place the names that hide those of the module there. */
  private final Deque<Set<String>> hidden = new ArrayDeque<>();

  private Declarations declared = new Declarations();

  /**
   * @param strict whether assigned names and parameters must be used too
   */
  DeclarationCheck(ModuleNames names, boolean strict) {
    this.names = names;
    this.strict = strict;
  }

  /** Calls as conditions whose function is hidden by a variable. */
  List<Call> hiddenCalls() {
    return hiddenCalls;
  }

  /** The errors after which no further stage makes sense. */
  List<Diagnostic> errors() {
    return errors;
  }

  /** The errors in spite of which the further stages run. */
  List<Diagnostic> unused() {
    return unused;
  }

  // Rules.

  void check(Rule rule) {
    Declarations arguments = new Declarations();
    List<Term> parameters = rule.head().arguments().orElse(List.of());
    parameters.forEach(parameter -> declareParameter(parameter, arguments));
    List<Term> head = new ArrayList<>();
    rule.head().key().ifPresent(head::add);
    rule.head().value().ifPresent(head::add);
    List<Declarations> branches = new ArrayList<>();
    List<Term> keys = rule.head().name().path();
    branches.add(branch(parameters, head, keys, rule.body(), arguments));
    for (Rule.Else branch : rule.elses()) {
      List<Term> value = branch.value().stream().toList();
      branches.add(branch(parameters, value, keys, branch.body(), arguments));
    }
    if (strict) {
      checkParameters(rule, arguments, branches);
    }
  }

  /** Checks a query. */
  void check(Body query) {
    declared = new Declarations();
    unusedBefore = unused.size();
    hidden.push(MentionedNames.declaredIn(query));
    visit(query, Set.of());
    hidden.clear();
  }

  private void declareParameter(Term parameter, Declarations arguments) {
    switch (parameter) {
      case Var variable when variable.isWildcard() -> {}
      case Var variable when arguments.find(variable.name()) != null ->
          arguments.mention(variable.name());
      case Var variable -> arguments.declare(variable.name(), Declarations.Occurrence.ARGUMENT);
      case ArrayTerm array -> array.items().forEach(item -> declareParameter(item, arguments));
      case ObjectTerm object ->
          object.entries().forEach(entry -> declareParameter(entry.value(), arguments));
      case Call call -> error(call.span(), "rule arguments cannot contain calls");
      case Infix infix -> error(infix.span(), "rule arguments cannot contain calls");
      case Membership in -> error(in.span(), "rule arguments cannot contain calls");
      case Ref reference -> {
        declareParameter(reference.head(), arguments);
        reference.path().forEach(key -> declareParameter(key, arguments));
      }
      default -> {}
    }
  }

  /**
   * Looks at one branch of a rule.
   *
   * @param keys those of the rule's name, which OPA moves to the end of the body
   */
  private Declarations branch(
      List<Term> parameters,
      List<Term> head,
      List<Term> keys,
      Optional<Body> body,
      Declarations arguments) {
    hidden.push(MentionedNames.in(parameters));
    if (body.isPresent()) {
      hidden.push(MentionedNames.declaredIn(body.get()));
    }
    declared = new Declarations();
    unusedBefore = unused.size();
    visitBodiesOf(parameters);
    visitBodiesOf(head);
    unusedBefore = unused.size();
    declared = arguments.copy();
    body.ifPresent(this::hideBuiltins);
    Set<String> used = MentionedNames.in(head);
    MentionedNames.add(keys, used);
    body.ifPresent(b -> visit(b, used));
    for (Term key : keys) {
      if (!Parts.closures(key).isEmpty()) {
        visit(key);
      }
    }
    hiddenInHead(head);
    hiddenInHead(keys);
    Declarations branch = declared;
    hidden.clear();
    return branch;
  }

  /** Calls in a head are told in the stage that looks for functions. */
  private void hiddenInHead(Term term) {
    if (term instanceof Call call && isHidden(call)) {
      hiddenCalls.add(call);
    }
    for (Closure closure : Parts.closures(term)) {
      for (Expression expression : closure.body().expressions()) {
        hiddenInHead(Parts.of(expression));
      }
    }
    hiddenInHead(Parts.of(term));
  }

  private void hiddenInHead(List<Term> terms) {
    for (Term term : terms) {
      hiddenInHead(term);
    }
  }

  /** A variable named like a builtin function hides it in all of the rule. */
  private void hideBuiltins(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      Statement statement = expression.statement();
      if (!hasBodies(statement)) {
        addBuiltins(Parts.of(expression), found);
      } else if (statement instanceof Statement.Every every) {
        MentionedNames.add(every.collection(), found);
      }
    }
    found.removeIf(name -> Builtins.find(name).isEmpty() || isOfModule(name));
    if (!found.isEmpty()) {
      found.removeAll(replaced(body));
      found.removeAll(MentionedNames.declaredIn(body));
    }
    for (String name : found) {
      if (declared.find(name) == null) {
        declared.declare(name, Declarations.Occurrence.HIDING);
      }
    }
  }

  /** Adds the names in a term, and those in brackets of the functions of its calls. */
  private static void addBuiltins(List<Term> terms, Set<String> found) {
    for (Term term : terms) {
      if (term instanceof Var variable) {
        found.add(variable.name());
      } else if (term instanceof Call call) {
        MentionedNames.add(call.function().path(), found);
      }
      addBuiltins(Parts.of(term), found);
    }
  }

  /** The names in what {@code with} replaces, and in what stands for it. */
  private static Set<String> replaced(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      for (With with : expression.withs()) {
        MentionedNames.add(with.target(), found);
        MentionedNames.add(with.value(), found);
      }
    }
    return found;
  }

  private static boolean hasBodies(Statement statement) {
    return statement instanceof Statement.Every
        || statement instanceof Statement.Not
        || statement instanceof Statement.Logic;
  }

  /** Bodies in a head have names of their own. */
  private void visitBodiesOf(Term term) {
    for (Closure closure : Parts.closures(term)) {
      visit(closure);
    }
    visitBodiesOf(Parts.of(term));
  }

  private void visitBodiesOf(List<Term> terms) {
    for (Term term : terms) {
      visitBodiesOf(term);
    }
  }

  private void checkParameters(Rule rule, Declarations arguments, List<Declarations> branches) {
    Set<String> inValues = new TreeSet<>();
    rule.head().value().ifPresent(value -> MentionedNames.addAll(value, inValues));
    rule.elses()
        .forEach(
            branch -> branch.value().ifPresent(value -> MentionedNames.addAll(value, inValues)));
    for (String name : arguments.innermost().keySet()) {
      boolean isUsed =
          inValues.contains(name)
              || branches.stream()
                  .map(branch -> branch.find(name))
                  .anyMatch(found -> found != null && found.isUsed());
      if (!isUsed) {
        unused.add(
            Diagnostic.error(
                CODE,
                rule.head().span(),
                "unused argument " + name + ". (hint: use _ (wildcard variable) instead)"));
      }
    }
  }

  // Bodies.

  private void visit(Body body, Set<String> usedOutside) {
    int before = errors.size();
    for (Expression expression : body.expressions()) {
      visit(expression);
    }
    declared.mentionAll(usedOutside);
    if (errors.size() == before) {
      checkUse(body, Declarations.Occurrence.ASSIGNED);
      checkUse(body, Declarations.Occurrence.DECLARED);
    }
  }

  /** Of a branch, names that nothing uses are told for one body only, and those of one kind. */
  private void checkUse(Body body, Declarations.Occurrence occurrence) {
    boolean assigned = occurrence == Declarations.Occurrence.ASSIGNED;
    if (unused.size() > unusedBefore || (assigned && !strict)) {
      return;
    }
    String how = assigned ? "assigned" : "declared";
    declared
        .innermost()
        .forEach(
            (name, found) -> {
              if (found.occurrence() == occurrence && !found.isUsed()) {
                String message = how + " var " + name + " unused";
                unused.add(Diagnostic.error(CODE, declaration(name, body), message));
              }
            });
  }

  private static Span declaration(String name, Body body) {
    return body.expressions().stream()
        .filter(e -> MentionedNames.declaredIn(e.statement()).contains(name))
        .map(Expression::span)
        .findFirst()
        .orElse(body.expressions().getFirst().span());
  }

  private void visit(Closure closure) {
    visit(closure, List.of());
  }

  /**
   * Looks at a body with names of its own.
   *
   * @param around terms outside that OPA looks at once more with these names
   */
  private void visit(Closure closure, List<Term> around) {
    hidden.push(MentionedNames.in(closure.parameters()));
    hidden.push(MentionedNames.declaredIn(closure.body()));
    declared.push();
    closure.parameters().forEach(p -> declare(p, Declarations.Occurrence.DECLARED, p.span()));
    visit(closure.body(), MentionedNames.in(closure.heads()));
    closure.heads().forEach(this::visit);
    around.forEach(this::visit);
    declared.pop();
    hidden.pop();
    hidden.pop();
  }

  // Expressions.

  private void visit(Expression expression) {
    switch (expression.statement()) {
      case Statement.Holds holds when holds.term() instanceof Call call -> condition(call);
      case Statement.Holds holds -> visit(holds.term());
      case Statement.Unify unify -> {
        visit(unify.left());
        visit(unify.right());
      }
      case Statement.Assign assign -> assign(assign, expression);
      case Statement.SomeNames some ->
          some.names()
              .forEach(n -> declare(n, Declarations.Occurrence.DECLARED, expression.span()));
      case Statement.SomeIn some -> some(some, expression);
      case Statement.Every every -> {
        visit(every.collection());
        visit(Parts.closure(every), List.of(every.collection()));
      }
      case Statement.Not not ->
          visit(not.operand(), "cannot assign vars inside negated expression");
      case Statement.Logic logic -> {
        String message =
            "cannot assign vars inside implicit " + logic.operator().word() + " operand";
        visit(logic.left(), message);
        visit(logic.right(), message);
        Stream.of(logic.left(), logic.right())
            .filter(LogicOperand::braced)
            .forEach(operand -> mentionFree(operand.body()));
      }
    }
    for (With with : expression.withs()) {
      visit(with);
    }
  }

  private void visit(With with) {
    with.target().path().forEach(this::visit);
    visit(with.value());
  }

  private void visit(LogicOperand operand, String message) {
    if (operand.braced()) {
      visit(Parts.closure(operand.body()));
    } else if (operand.expression().statement() instanceof Statement.Assign assign) {
      error(assign.span(), message);
    } else {
      visit(operand.expression());
    }
  }

  /** OPA looks at operands once more from outside, where it sees the names that are not theirs. */
  private void mentionFree(Body body) {
    Set<String> free = new TreeSet<>();
    body.expressions().forEach(expression -> MentionedNames.add(Parts.of(expression), free));
    free.removeAll(MentionedNames.declaredIn(body));
    free.stream().filter(name -> !isDocument(name) && !isOfModule(name)).forEach(declared::mention);
  }

  private void assign(Statement.Assign assign, Expression expression) {
    if (expression.negated()) {
      error(expression.span(), "cannot assign vars inside negated expression");
      return;
    }
    visit(assign.value());
    expression.withs().forEach(with -> visit(with.value()));
    assignTo(assign.target());
  }

  private void assignTo(Term target) {
    switch (target) {
      case Var variable -> declare(variable, Declarations.Occurrence.ASSIGNED, variable.span());
      case ArrayTerm array -> array.items().forEach(this::assignTo);
      case ObjectTerm object -> object.entries().forEach(entry -> assignTo(entry.value()));
      default -> error(target.span(), "cannot assign to " + TermKinds.name(target));
    }
  }

  private void some(Statement.SomeIn some, Expression expression) {
    List<Term> patterns = MentionedNames.patterns(some);
    Set<String> bound = MentionedNames.inPatterns(patterns);
    Set<String> both = MentionedNames.in(List.of(some.collection()));
    both.retainAll(bound);
    both.forEach(name -> error(expression.span(), "var " + name + " assigned before"));
    if (!both.isEmpty()) {
      return;
    }
    for (String name : bound) {
      Optional<String> wrong = declared.declare(name, Declarations.Occurrence.DECLARED);
      if (wrong.isPresent()) {
        error(expression.span(), wrong.get());
        return;
      }
    }
    patterns.forEach(this::visit);
    visit(some.collection());
  }

  private void declare(Var variable, Declarations.Occurrence occurrence, Span place) {
    if (!variable.isWildcard()) {
      declared.declare(variable.name(), occurrence).ifPresent(message -> error(place, message));
    }
  }

  // Terms.

  private void visit(Term term) {
    switch (term) {
      case Var variable -> mention(variable, false);
      case Ref reference -> {
        head(reference.head());
        visit(reference.path());
      }
      case Call call -> {
        function(call);
        visit(call.arguments());
      }
      case TemplateString template ->
          Parts.closures(term).forEach(hole -> hole.body().expressions().forEach(this::visit));
      default -> {
        visit(Parts.of(term));
        for (Closure closure : Parts.closures(term)) {
          visit(closure);
        }
      }
    }
  }

  private void visit(List<Term> terms) {
    for (Term term : terms) {
      visit(term);
    }
  }

  private void head(Term head) {
    if (head instanceof Var variable) {
      mention(variable, true);
    } else {
      visit(head);
    }
  }

  private void function(Call call) {
    if (isHidden(call)) {
      error(call.span(), "called function " + RegoPrinter.print(call.function()) + " shadowed");
    }
    names(call);
  }

  /** OPA finds a hidden function of a whole condition in a later stage than others. */
  private void condition(Call call) {
    if (isHidden(call)) {
      hiddenCalls.add(call);
    }
    names(call);
    visit(call.arguments());
  }

  private boolean isHidden(Call call) {
    boolean[] found = {false};
    Parts.variables(
        call.function(),
        name -> {
          Declarations.Name known = isOfModule(name.name()) ? null : declared.find(name.name());
          found[0] |= known != null && known.isDeclared();
        });
    return found[0];
  }

  private void names(Call call) {
    head(call.function().head());
    visit(call.function().path());
  }

  /**
   * Notes a variable.
   *
   * @param longer whether a path stands behind it; {@code input} alone is a document, but at the
   *     start of a path it counts as a name, as in OPA
   */
  private void mention(Var variable, boolean longer) {
    String name = variable.name();
    if (variable.isWildcard()) {
      return;
    }
    boolean document = isDocument(name);
    if (isOfModule(name)) {
      declared.mention("data");
    } else if (!document || longer || declared.find(name) != null) {
      declared.mention(name);
    }
  }

  private boolean isOfModule(String name) {
    return !isDocument(name)
        && names.path(name) != null
        && hidden.stream().noneMatch(set -> set.contains(name));
  }

  // Names.

  private static boolean isDocument(String name) {
    return name.equals("input") || name.equals("data");
  }

  private void error(Span place, String message) {
    errors.add(Diagnostic.error(CODE, place, message));
  }
}
