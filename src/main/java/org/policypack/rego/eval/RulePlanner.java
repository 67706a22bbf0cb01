package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.value.StringValue;

/** Plans rules: each body with its head becomes a branch. */
final class RulePlanner {
  private final Program program;
  private final Diagnostics problems;

  /**
   * @param problems gets the calls of functions that are left out
   */
  RulePlanner(Program program, Diagnostics problems) {
    this.program = program;
    this.problems = problems;
  }

  /** Plans a rule and adds it to those of its name. */
  void plan(Definition definition) {
    List<Branch> branches =
        definition.branches().stream().map(branch -> branch(definition, branch)).toList();
    RuleCode code = new RuleCode(branches, Requirement.of(definition.branches()));
    if (definition.rule().isDefault()) {
      definition.group().addDefault(code);
    } else {
      definition.group().add(code);
    }
  }

  private Branch branch(Definition definition, CoreRule rule) {
    RuleFrame frame = RuleFrame.ofRule(program, problems);
    BodyPlanner planner = BodyPlanner.of(frame);
    List<Pattern> parameters = rule.arguments().stream().map(planner.terms()::pattern).toList();
    List<CoreTerm> keys = definition.keys(rule);
    List<CoreTerm> heads = new ArrayList<>(keys);
    heads.add(rule.item());
    if (isTest(rule)) {
      planner.planTest(TestCases.namedEarly(rule.body(), keys), keys);
    } else {
      planner.plan(rule.body(), heads);
    }
    if (program.options().coverage()) {
      Coverage.ofHead(rule).forEach(span -> planner.add(new Observed.Ran(span)));
    }
    List<Operand> path = planner.terms().operands(keys);
    Operand value = planner.terms().operand(rule.item());
    Step first = planner.chain(new End.Collect());
    return new Branch(
        frame.shape(),
        parameters,
        first,
        path,
        value,
        rule.key().isPresent(),
        rule.headSpan(),
        Admission.of(rule));
  }

  private boolean isTest(CoreRule rule) {
    return program.options().tests()
        && rule.key().isEmpty()
        && !rule.keys().isEmpty()
        && rule.path().stream()
            .anyMatch(key -> key instanceof StringValue name && name.text().startsWith("test_"));
  }
}
