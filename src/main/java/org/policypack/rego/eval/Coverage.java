package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;

/** What of a module can be covered: the heads of its rules and their expressions, as for OPA. */
public final class Coverage {
  private static final int DEFAULT = "default".length();

  private Coverage() {}

  /** All stretches of a module that can be covered, in no order; some lie inside others. */
  public static List<Span> of(Module module) {
    List<Span> spans = new ArrayList<>();
    module.rules().forEach(rule -> add(rule, spans));
    return spans;
  }

  private static void add(Rule rule, List<Span> spans) {
    Rule.Head head = rule.head();
    spans.add(head.span());
    if (rule.isDefault()) {
      spans.add(keyword(rule));
    }
    Stream.concat(head.key().stream(), head.value().stream())
        .forEach(term -> addInside(term, spans));
    if (rule.body().isPresent()) {
      add(rule.body().get(), spans);
    } else if (!rule.isDefault()) {
      head.key().or(head::value).ifPresent(value -> spans.add(value.span()));
    }
    for (Rule.Else branch : rule.elses()) {
      spans.add(branch.headSpan());
      branch.value().ifPresent(value -> addInside(value, spans));
      branch.body().ifPresent(body -> add(body, spans));
    }
  }

  private static void add(Body body, List<Span> spans) {
    for (Expression expression : body.expressions()) {
      if (!(expression.statement() instanceof Statement.SomeNames)) {
        spans.add(expression.span());
      }
      Parts.of(expression).forEach(term -> addInside(term, spans));
      Parts.closures(expression.statement()).forEach(closure -> add(closure.body(), spans));
    }
  }

  /** The expressions of the bodies inside a term. */
  private static void addInside(Term term, List<Span> spans) {
    Parts.walk(term, part -> Parts.closures(part).forEach(closure -> add(closure.body(), spans)));
  }

  /** The word in front of a default rule stands for its body. */
  private static Span keyword(Rule rule) {
    return rule.span().source().span(rule.span().start(), rule.span().start() + DEFAULT);
  }

  /** What a rule covers that reaches its head. */
  static List<Span> ofHead(CoreRule rule) {
    Span head = rule.headSpan();
    if (rule.rule().isDefault()) {
      return List.of(keyword(rule.rule()), head);
    }
    return rule.writtenValue()
        .filter(value -> rule.writtenBody().isEmpty() || !isPlain(value))
        .map(value -> List.of(value.span(), head))
        .orElse(List.of(head));
  }

  private static boolean isPlain(Term value) {
    return value instanceof Var || value instanceof Scalar || value instanceof StringTerm;
  }
}
