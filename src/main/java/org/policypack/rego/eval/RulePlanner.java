package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.Term;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;
import org.policypack.value.StringValue;

/** Plans rules: each body with its head becomes a branch. */
final class RulePlanner {
  private static final Term TRUE = new Scalar(BooleanValue.TRUE, Place.NONE);

  private final Program program;
  private final ModuleNames names;
  private boolean isTest;

  RulePlanner(Program program, ModuleNames names) {
    this.program = program;
    this.names = names;
  }

  RuleCode plan(Definition definition) {
    isTest =
        program.options().tests()
            && definition.place().stream()
                .anyMatch(
                    key -> key instanceof StringValue name && name.text().startsWith("test_"));
    Rule rule = definition.rule();
    Rule.Head head = rule.head();
    List<Term> parameters =
        definition.kind() == RuleGroup.Kind.FUNCTION
            ? head.arguments().orElse(List.of())
            : List.of();
    List<Branch> branches = new ArrayList<>();
    Term value = head.key().or(head::value).orElse(TRUE);
    branches.add(
        branch(
            new Source(rule, parameters, definition.keys(), value, head.isContains(), head.span()),
            rule.body(),
            guards(rule, rule.body())));
    for (Rule.Else branch : rule.elses()) {
      Term instead = branch.value().orElse(TRUE);
      branches.add(
          branch(
              new Source(
                  rule, parameters, definition.keys(), instead, false, Coverage.head(branch)),
              branch.body(),
              guards(rule, branch.body())));
    }
    return new RuleCode(branches, Requirement.of(rule));
  }

  /** What a branch is planned of. */
  private record Source(
      Rule rule, List<Term> parameters, List<Term> keys, Term value, boolean isItem, Span span) {}

  /** OPA's index excludes the branches of a rule one by one, and its coverage shows it. */
  private List<Admission> guards(Rule rule, Optional<Body> body) {
    return program.options().coverage() && !rule.isDefault()
        ? Admission.of(
            new Rule(
                false,
                rule.head(),
                body,
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                rule.place()))
        : List.of();
  }

  private Branch branch(Source source, Optional<Body> body, List<Admission> guards) {
    RuleFrame frame = RuleFrame.ofRule(program, names, source.rule);
    List<Term> heads = new ArrayList<>(source.keys);
    heads.add(source.value);
    Parameters given = Parameters.of(source.parameters, body);
    Scope scope = Scope.ofRule(frame, given.names(), heads, given.body().orElse(null));
    BodyPlanner planner = new BodyPlanner(frame, scope, Set.of());
    List<Pattern> parameters = given.patterns().stream().map(planner.terms()::pattern).toList();
    List<Term> cases = source.isItem || !isTest ? List.of() : source.keys;
    given.body().ifPresent(b -> planner.plan(b, cases));
    if (program.options().coverage()) {
      Coverage.headRanges(source.rule, source.value, source.span, body.isPresent())
          .forEach(span -> planner.add(new Observed.Ran(span)));
    }
    Head head = head(planner, source);
    Step first = planner.chain(new End.Collect());
    return new Branch(
        frame.shape(),
        parameters,
        first,
        head.keys,
        head.value,
        source.isItem,
        source.span,
        guards);
  }

  /** The planned terms of a head. */
  private record Head(List<Operand> keys, Operand value) {}

  /** A reference in the value may bind the variables of the keys, or the other way round. */
  private static Head head(BodyPlanner planner, Source source) {
    boolean keysFirst =
        source.keys.stream().allMatch(k -> planner.usage().isBound(k, planner.bound()));
    Operand early = keysFirst ? null : planner.terms().operand(source.value);
    List<Operand> keys = source.keys.stream().map(planner.terms()::operand).toList();
    return new Head(keys, orElse(early, planner, source.value));
  }

  private static Operand orElse(@Nullable Operand planned, BodyPlanner planner, Term value) {
    return planned != null ? planned : planner.terms().operand(value);
  }
}
