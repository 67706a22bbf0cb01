package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.arrayOf;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.entry;
import static org.policypack.rego.syntax.Rego.equal;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.object;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.Obligations;
import org.policypack.pack.Outcome;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.ReasonTemplate.Part;
import org.policypack.pack.Reference;
import org.policypack.pack.Rule;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;

/**
 * The fourth part of a module: what each rule gives, as a table of constants, one line a rule, and
 * the reasons that name something of the request, each built only where its rule decides.
 */
final class Outcomes {
  private final References references;
  private final Patterns patterns;
  private final List<ObjectTerm.Entry> table = new ArrayList<>();
  private final List<org.policypack.rego.syntax.Rule> reasons = new ArrayList<>();
  private boolean anyFixed;

  private Outcomes(References references, Patterns patterns) {
    this.references = references;
    this.patterns = patterns;
  }

  /** The rules {@code outcomes} and {@code reason}. */
  static List<org.policypack.rego.syntax.Rule> rules(
      PolicyPack pack, References references, Patterns patterns) {
    Outcomes outcomes = new Outcomes(references, patterns);
    int order = 1;
    for (Rule rule : pack.rules()) {
      outcomes.add(rule.id(), order++, rule.outcome());
    }
    outcomes.add(DecisionSettings.DEFAULT_ID, order++, pack.decision().fallback());
    outcomes.add(DecisionSettings.INVALID_INPUT_ID, order, pack.decision().invalidInput());
    return outcomes.rules();
  }

  private List<org.policypack.rego.syntax.Rule> rules() {
    List<org.policypack.rego.syntax.Rule> rules = new ArrayList<>();
    rules.add(
        Rego.constant(name("outcomes"), object(table, Layout.LINES))
            .withBefore(
                Annotation.metadata()
                    .with("description", "What each rule gives; order is its place in the pack.")
                    .comments()));
    rules.addAll(reasons());
    return rules;
  }

  /** A reference to a key that no row of the table has would be a type error of OPA. */
  private List<org.policypack.rego.syntax.Rule> reasons() {
    List<org.policypack.rego.syntax.Rule> all = new ArrayList<>();
    if (anyFixed) {
      all.add(Rego.constant(name("reason"), ref("outcome", "reason")));
    }
    all.addAll(reasons);
    all.set(
        0,
        all.getFirst()
            .withBefore(
                Annotation.metadata()
                    .documentScope()
                    .with("description", "The reason of the deciding rule.")
                    .comments()));
    return all;
  }

  private void add(String id, int order, Outcome outcome) {
    List<ObjectTerm.Entry> entries = new ArrayList<>();
    entries.add(entry("order", Rego.number(order)));
    entries.add(entry("effect", string(outcome.effect().word())));
    entries.add(entry("severity", string(outcome.severity().word())));
    if (isFixed(outcome.reason())) {
      anyFixed = true;
      entries.add(entry("reason", string(fixedText(outcome.reason()))));
    } else {
      reasons.add(
          Rego.rule(
              name("reason"),
              built(outcome.reason(), Scope.of(id)),
              Rego.inline(equal(var("deciding"), string(id)))));
    }
    entries.add(entry("obligations", obligations(outcome.obligations())));
    table.add(entry(id, object(entries, Layout.ONE_LINE)));
  }

  private static Term obligations(Obligations obligations) {
    List<ObjectTerm.Entry> entries =
        obligations.lists().entrySet().stream()
            .map(e -> entry(e.getKey(), Rego.literal(ArrayValue.ofStrings(e.getValue()))))
            .toList();
    return object(entries, Layout.ONE_LINE);
  }

  private static boolean isFixed(ReasonTemplate reason) {
    return reason.parts().stream().allMatch(Part.Text.class::isInstance);
  }

  private static String fixedText(ReasonTemplate reason) {
    StringBuilder text = new StringBuilder();
    reason.parts().forEach(part -> text.append(((Part.Text) part).text()));
    return text.toString();
  }

  private Term built(ReasonTemplate reason, Scope scope) {
    List<Term> pieces = reason.parts().stream().map(part -> piece(part, scope)).toList();
    return call("concat", string(""), Rego.array(pieces, Layout.LINES));
  }

  private Term piece(Part part, Scope scope) {
    return switch (part) {
      case Part.Text text -> string(text.text());
      case Part.Attribute attribute -> text(attribute.reference(), scope);
      case Part.Match match -> patterns.match(match.condition(), scope);
      case Part.InvalidAttribute a -> var("invalid_attribute");
    };
  }

  private Term text(Reference reference, Scope scope) {
    if (!References.scalarType(reference).isNumeric()) {
      return call("text_of", references.orNull(reference, scope));
    }
    String shown = scope.locals().next("shown");
    Term amount = references.comparable(reference, scope, false);
    return call("decimal_text", arrayOf(var(shown), Rego.inline(Rego.assign(shown, amount))));
  }
}
