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

/** Plans rules: each body with its head becomes a branch. */
final class RulePlanner {
  private static final Term TRUE = new Scalar(BooleanValue.TRUE, Place.NONE);

  private final Program program;
  private final ModuleNames names;

  RulePlanner(Program program, ModuleNames names) {
    this.program = program;
    this.names = names;
  }

  RuleCode plan(Definition definition) {
    Rule rule = definition.rule();
    Rule.Head head = rule.head();
    List<Term> parameters = head.arguments().orElse(List.of());
    List<Branch> branches = new ArrayList<>();
    Term value = head.key().or(head::value).orElse(TRUE);
    branches.add(
        branch(
            new Source(parameters, definition.keys(), value, head.isContains(), head.span()),
            rule.body()));
    for (Rule.Else branch : rule.elses()) {
      Term instead = branch.value().orElse(TRUE);
      branches.add(
          branch(
              new Source(parameters, definition.keys(), instead, false, branch.span()),
              branch.body()));
    }
    return new RuleCode(branches, Requirement.of(rule));
  }

  /** What a branch is planned of. */
  private record Source(
      List<Term> parameters, List<Term> keys, Term value, boolean isItem, Span span) {}

  private Branch branch(Source source, Optional<Body> body) {
    RuleFrame frame = new RuleFrame(program, names);
    List<Term> heads = new ArrayList<>(source.keys);
    heads.add(source.value);
    Scope scope = Scope.ofRule(frame, source.parameters, heads, body.orElse(null));
    BodyPlanner planner = new BodyPlanner(frame, scope, Set.of());
    List<Pattern> parameters = source.parameters.stream().map(planner.terms()::pattern).toList();
    body.ifPresent(planner::plan);
    Head head = head(planner, source);
    Step first = planner.chain(new End.Collect());
    return new Branch(
        frame.shape(), parameters, first, head.keys, head.value, source.isItem, source.span);
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
