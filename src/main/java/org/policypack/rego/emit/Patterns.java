package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.arrayOf;
import static org.policypack.rego.syntax.Rego.inline;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policypack.pack.Condition;
import org.policypack.pack.Operand;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Translates what holds a string against patterns, and the reasons that show which one matched. */
final class Patterns {
  private static final String PATTERNS = "patterns";

  private final References references;
  private final Operands operands;
  private final ObjectValue data;

  /** The conditions that a reason asks {@code {match}} of, with the id of the rule. */
  private final Map<Condition.Matches, String> shown;

  private final List<Rule> lists = new ArrayList<>();
  private final Map<String, Table> tables = new TreeMap<>();

  Patterns(
      References references,
      Operands operands,
      ObjectValue data,
      Map<Condition.Matches, String> shown) {
    this.references = references;
    this.operands = operands;
    this.data = data;
    this.shown = shown;
  }

  /** The expressions that hold where a pattern matches. */
  List<Expression> translate(Condition.Matches c, Scope scope) {
    PatternList list = PatternList.of(c);
    Term subject = subject(c, scope);
    String pattern = scope.locals().next("pattern");
    if (c.patterns() instanceof Operand.Literal(Value value)) {
      List<String> texts = texts(value);
      if (list.standsAlone(texts) && !shown.containsKey(c)) {
        return List.of(list.test(texts.getFirst(), subject));
      }
      return List.of(
          someIn(var(pattern), literals(c, list, texts)), list.testEach(pattern, subject));
    }
    return List.of(
        someIn(var(pattern), fromData(c, list, scope)), list.testFromData(pattern, subject));
  }

  /** The first pattern that matches, as the pack writes it. */
  Term match(Condition.Matches c, Scope scope) {
    PatternList list = PatternList.of(c);
    Term subject = subject(c, scope);
    String pattern = scope.locals().next("pattern");
    boolean literal = c.patterns() instanceof Operand.Literal;
    Term source = literal ? ref(PATTERNS, shown.getOrDefault(c, "")) : fromData(c, list, scope);
    Expression test =
        literal ? list.testEach(pattern, subject) : list.testFromData(pattern, subject);
    Term matching =
        arrayOf(
            literal ? list.shown(pattern) : var(pattern),
            inline(someIn(var(pattern), source), test));
    return ref(matching, Rego.number(0));
  }

  /** The lists that stand apart from their rules, and the translations of patterns from data. */
  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(lists);
    tables.forEach((name, table) -> rules.add(rule(name, table)));
    return rules;
  }

  private Term subject(Condition.Matches c, Scope scope) {
    return references.comparable(c.subject(), scope, c.ignoreCase());
  }

  private Term literals(Condition.Matches c, PatternList list, List<String> texts) {
    String id = shown.get(c);
    if (id == null) {
      return list.literals(texts);
    }
    Rule constant = Rego.constant(name(PATTERNS, id), list.literals(texts));
    lists.add(
        constant.withBefore(
            Annotation.metadata().with("description", "The patterns of " + id + ".").comments()));
    return ref(PATTERNS, id);
  }

  private Term fromData(Condition.Matches c, PatternList list, Scope scope) {
    Operand.Data source = (Operand.Data) c.patterns();
    if (list.isTranslated()) {
      Table table = tables.computeIfAbsent(list.table(), t -> new Table(list, new TreeSet<>()));
      source.lookup().reachable(data).forEach(value -> table.patterns().addAll(texts(value)));
    }
    return operands.data(source.lookup(), scope);
  }

  private static Rule rule(String name, Table table) {
    List<ObjectTerm.Entry> entries =
        table.patterns().stream()
            .map(text -> new ObjectTerm.Entry(string(text), Rego.raw(table.list().re2(text))))
            .toList();
    return Rego.constant(name(name), Rego.object(entries, Layout.LINES))
        .withBefore(
            Annotation.metadata()
                .with("description", "The patterns of the data, as RE2 writes them.")
                .comments());
  }

  private static List<String> texts(Value value) {
    return ((ArrayValue) value).items().stream().map(Comparables::text).toList();
  }

  /** The patterns of the data that one kind of condition can meet. */
  private record Table(PatternList list, Set<String> patterns) {}
}
