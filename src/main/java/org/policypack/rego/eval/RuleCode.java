package org.policypack.rego.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/**
 * A rule ready to run.
 *
 * @param branches its body and those of its {@code else}, in order
 * @param requirements what it needs to hold at all, for the index
 */
record RuleCode(List<Branch> branches, List<Requirement> requirements) {
  RuleCode {
    branches = List.copyOf(branches);
    requirements = List.copyOf(requirements);
  }

  /** The one value of a complete rule or a function: that of the first branch that gives one. */
  @Nullable Value single(Value @Nullable [] arguments, QueryState query) {
    for (Branch branch : branches) {
      Single single = new Single(branch);
      branch.run(arguments, query, single);
      if (single.found != null) {
        return single.found;
      }
    }
    return null;
  }

  /**
   * The one branch that adds to a partial document, or null for none. Whether it holds decides
   * nothing: OPA asks no {@code else} behind it.
   */
  @Nullable Branch admitted(QueryState query) {
    for (Branch branch : branches) {
      if (branch.isAdmitted(null, query)) {
        return branch;
      }
    }
    return null;
  }

  /** The value of the rule where it is the same whenever it has one; else null. */
  @Nullable Value constant() {
    return branches.size() == 1 ? branches.getFirst().value().constant() : null;
  }

  /** Keeps the value of a rule and sees to it that there is only one. */
  private static final class Single implements Frame.Collector {
    private final Branch branch;
    private @Nullable Value found;

    private Single(Branch branch) {
      this.branch = branch;
    }

    @Override
    public boolean collect(Frame frame) {
      Value value = branch.value().eval(frame);
      if (value != null && found != null && !found.equals(value)) {
        throw new Conflicts.SecondValue(branch.span());
      }
      found = value == null ? found : value;
      return found != null && branch.value().constant() != null;
    }
  }
}
