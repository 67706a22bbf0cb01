package org.policypack.opa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that a machine without OPA skips, so that the run counts them as skipped: a factory that
 * gives up before its first test is counted as nothing at all. Where the environment variable
 * {@code POLICY_REQUIRE_OPA} is 1 they run, and {@link TestOpas} fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsOpa.Condition.class)
public @interface NeedsOpa {
  /** Whether there is an OPA to ask. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext unused) {
      return TestOpas.reasonToSkip()
          .map(ConditionEvaluationResult::disabled)
          .orElseGet(() -> ConditionEvaluationResult.enabled("there is an OPA, or must be"));
    }
  }
}
