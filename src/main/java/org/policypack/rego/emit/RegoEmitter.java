package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.array;
import static org.policypack.rego.syntax.Rego.arrayOf;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.constant;
import static org.policypack.rego.syntax.Rego.entry;
import static org.policypack.rego.syntax.Rego.holds;
import static org.policypack.rego.syntax.Rego.infix;
import static org.policypack.rego.syntax.Rego.inline;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.number;
import static org.policypack.rego.syntax.Rego.object;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.Condition;
import org.policypack.pack.Effect;
import org.policypack.pack.Metadata;
import org.policypack.pack.Outcome;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.ReasonTemplate.Part;
import org.policypack.pack.ReservedNames;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ObjectValue;

/** Emits a pack as a Rego module that decides as the pack does, on every OPA from 1.0.1 on. */
public final class RegoEmitter {
  private static final String MATCHING = "matching";

  private final PolicyPack pack;
  private final References references = new References();
  private final Operands operands;
  private final Patterns patterns;
  private final Conditions conditions;

  private RegoEmitter(PolicyPack pack) {
    this.pack = pack;
    this.operands = new Operands(pack.regoPackage(), pack.data(), references);
    this.patterns = new Patterns(references, operands, pack.data(), shownPatterns(pack));
    this.conditions = new Conditions(references, operands, patterns, new HelperNames(Set.of()));
  }

  /** Emits the module and the data of a pack. The same pack gives the same text. */
  public static RegoExport emit(PolicyPack pack) {
    Module module = new RegoEmitter(pack).module();
    ObjectValue data =
        ObjectValue.builder()
            .put(
                ReservedNames.DATA_ROOT,
                ObjectValue.builder().put(pack.regoPackage(), pack.data()).build())
            .build();
    return new RegoExport(
        RegoNames.moduleFileName(pack.regoPackage()), module, RegoPrinter.print(module), data);
  }

  private Module module() {
    List<Rule> named = pack.conditions().stream().map(conditions::named).toList();
    List<Rule> rules = rules();
    RequestChecks checks = RequestChecks.of(pack.inputs());
    Values values = new Values(references, operands);
    pack.defines().forEach(define -> values.add(define, checks));
    List<Rule> outcomes = Outcomes.rules(pack, references, patterns);
    List<Rule> decision = decision();

    List<Rule> all = new ArrayList<>();
    all.addAll(
        section(
            "The request",
            joined(List.of(decision.subList(0, 3), checks.rules(), decision.subList(3, 5)))));
    all.addAll(section("Numbers and derived values", values.rules()));
    all.addAll(
        section(
            "Conditions and patterns",
            joined(List.of(named, conditions.helpers(), patterns.rules()))));
    all.addAll(section("The rules", rules));
    all.addAll(section("What each rule gives", outcomes));
    all.addAll(
        section(
            "The decision",
            joined(
                List.of(List.of(identity()), combining(), decision.subList(5, decision.size())))));
    all.addAll(section("Functions that every export shares", RegoLibrary.called(all)));
    return Rego.module(RegoNames.segments(pack.regoPackage()), header(), List.of(), all);
  }

  /** The fixed rules, without what could never come to anything in this pack. */
  private List<Rule> decision() {
    boolean masks = outcomes().anyMatch(outcome -> outcome.effect() == Effect.MASK);
    return RegoLibrary.rules("decision.rego").stream()
        .filter(rule -> masks || !RegoLibrary.name(rule).equals("warn"))
        .map(
            rule ->
                obliges() || !RegoLibrary.name(rule).equals("obligations") ? rule : noObligations())
        .toList();
  }

  private boolean obliges() {
    return outcomes().anyMatch(outcome -> !outcome.obligations().lists().isEmpty());
  }

  /** Which rules contribute is asked for their obligations only. */
  private List<Rule> withoutIdle(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> obliges() || !RegoLibrary.name(rule).equals("contributing"))
        .toList();
  }

  private Stream<Outcome> outcomes() {
    return Stream.concat(
        pack.rules().stream().map(org.policypack.pack.Rule::outcome),
        Stream.of(pack.decision().fallback(), pack.decision().invalidInput()));
  }

  private static Rule noObligations() {
    return described(constant(name("obligations"), object()), "No rule of this pack obliges.");
  }

  private List<Comment> header() {
    Metadata metadata = pack.metadata();
    return Annotation.metadata()
        .with("title", metadata.title().orElse(metadata.id()))
        .with("description", metadata.description())
        .custom(
            List.of(
                Annotation.Custom.of("pack", metadata.id()),
                Annotation.Custom.of("version", metadata.version()),
                Annotation.Custom.of("owners", metadata.owners()),
                Annotation.Custom.of("controls", metadata.controls())))
        .comments();
  }

  private Rule identity() {
    Term value =
        object(entry("id", string(pack.id())), entry("version", string(pack.metadata().version())));
    return described(constant(name("pack"), value), "The policy that decides.");
  }

  /** The pack's rules: under strictest grouped by effect, under first_match in the pack's order. */
  private List<Rule> rules() {
    if (pack.decision().combining() == CombiningAlgorithm.FIRST_MATCH) {
      return pack.rules().stream().map(rule -> rule(rule, MATCHING)).toList();
    }
    List<Rule> rules = new ArrayList<>();
    for (Effect effect : strictestFirst()) {
      pack.rules().stream()
          .filter(rule -> rule.outcome().effect() == effect)
          .forEach(rule -> rules.add(rule(rule, RegoNames.rules(effect))));
    }
    return rules;
  }

  private Rule rule(org.policypack.pack.Rule rule, String set) {
    List<Expression> body = new ArrayList<>(List.of(holds(var("valid"))));
    body.addAll(conditions.translate(Indexing.first(rule.when()), Scope.of(rule.id())));
    Annotation annotation =
        Annotation.metadata()
            .with("title", rule.title().orElse(rule.id()))
            .with("description", rule.description())
            .custom(
                List.of(
                    Annotation.Custom.of("effect", rule.outcome().effect().word()),
                    Annotation.Custom.of("severity", rule.outcome().severity().word()),
                    Annotation.Custom.of("controls", rule.controls())));
    return Rego.contains(name(set), string(rule.id()), Conditions.body(body))
        .withBefore(annotation.comments());
  }

  private List<Rule> combining() {
    if (pack.decision().combining() == CombiningAlgorithm.FIRST_MATCH) {
      return withoutIdle(RegoLibrary.rules("first_match.rego"));
    }
    List<String> effects =
        strictestFirst().stream().filter(this::hasRules).map(RegoNames::rules).toList();
    List<Rule> rules = new ArrayList<>();
    rules.add(
        described(
            constant(name("effects"), array(vars(effects))),
            "The rules that match by their effects, the strictest first."));
    rules.addAll(strictest(effects));
    rules.addAll(withoutIdle(RegoLibrary.rules("strictest.rego")));
    return rules;
  }

  /**
   * What can decide. A mask grants nothing by itself, so where the default is stricter it counts
   * only beside an allow.
   */
  private List<Rule> strictest(List<String> effects) {
    List<Rule> rules = new ArrayList<>();
    List<String> deciding = new ArrayList<>(effects);
    boolean masksNeedAllow =
        hasRules(Effect.MASK) && pack.decision().fallback().effect().isStricterThan(Effect.MASK);
    if (masksNeedAllow && hasRules(Effect.ALLOW)) {
      rules.addAll(RegoLibrary.rules("masks.rego"));
      Collections.replaceAll(deciding, RegoNames.rules(Effect.MASK), "deciding_masks");
    } else if (masksNeedAllow) {
      deciding.remove(RegoNames.rules(Effect.MASK));
    }
    Term matching =
        arrayOf(
            var("ids"),
            inline(
                someIn(
                    var("ids"), deciding.equals(effects) ? var("effects") : array(vars(deciding))),
                holds(infix(call("count", var("ids")), Operator.GREATER, number(0)))));
    rules.add(
        described(
            constant(name("strictest"), ref(matching, number(0))),
            "The rules that match of the strictest effect that has any."));
    return rules;
  }

  private boolean hasRules(Effect effect) {
    return pack.rules().stream().anyMatch(rule -> rule.outcome().effect() == effect);
  }

  private static List<Effect> strictestFirst() {
    return Arrays.asList(Effect.values()).reversed();
  }

  private static Term[] vars(List<String> names) {
    return names.stream().map(Rego::var).toArray(Term[]::new);
  }

  private static Map<Condition.Matches, String> shownPatterns(PolicyPack pack) {
    Map<Condition.Matches, String> shown = new HashMap<>();
    for (org.policypack.pack.Rule rule : pack.rules()) {
      for (Part part : rule.outcome().reason().parts()) {
        if (part instanceof Part.Match match) {
          shown.put(match.condition(), rule.id());
        }
      }
    }
    return shown;
  }

  private static Rule described(Rule rule, String description) {
    return rule.withBefore(Annotation.metadata().with("description", description).comments());
  }

  private static List<Rule> joined(List<List<Rule>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** The rules with a heading above the first; nothing for none. */
  static List<Rule> section(String heading, List<Rule> rules) {
    if (rules.isEmpty()) {
      return rules;
    }
    List<Comment> before = new ArrayList<>(List.of(new Comment(" " + heading, true)));
    before.addAll(rules.getFirst().before());
    List<Rule> headed = new ArrayList<>(rules);
    headed.set(0, rules.getFirst().withBefore(before));
    return headed;
  }
}
