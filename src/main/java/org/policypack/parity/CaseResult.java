package org.policypack.parity;

import java.util.Optional;
import org.policypack.fixture.FieldDifference;
import org.policypack.fixture.TestCase;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What came of one case on all engines.
 *
 * @param test the case
 * @param decision what the first engine decides; empty where it gives no decision
 * @param agreed whether every engine gave that decision, and it is what the author expects
 */
public record CaseResult(TestCase test, Optional<Value> decision, boolean agreed) {
  /** Whether the pack itself decides in another way than the author of the case expects. */
  public boolean isUnexpected() {
    return decision.orElse(ObjectValue.EMPTY) instanceof ObjectValue given
        && !FieldDifference.ofNamed(test.expected(), given).isEmpty();
  }
}
