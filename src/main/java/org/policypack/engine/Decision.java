package org.policypack.engine;

import java.util.List;
import org.policypack.pack.Effect;
import org.policypack.pack.Obligations;
import org.policypack.pack.Severity;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;

/**
 * What a policy says about a request. Every field is always there.
 *
 * @param effect what to do
 * @param ruleId the rule that decided, or {@code default} or {@code invalid_input}
 * @param severity how grave it is
 * @param reason why, for people; places filled in
 * @param obligations what must be done beside it
 * @param matchedRules the ids of all rules that match, in document order
 * @param policyId the pack's id
 * @param policyVersion the pack's version
 */
public record Decision(
    Effect effect,
    String ruleId,
    Severity severity,
    String reason,
    Obligations obligations,
    List<String> matchedRules,
    String policyId,
    String policyVersion) {

  /** Copies the list. */
  public Decision {
    matchedRules = List.copyOf(matchedRules);
  }

  /** The decision as every engine gives it, and as it is compared. */
  public ObjectValue toValue() {
    return ObjectValue.builder()
        .put("decision", effect.word())
        .put("rule_id", ruleId)
        .put("severity", severity.word())
        .put("reason", reason)
        .put("obligations", toValue(obligations))
        .put("matched_rules", ArrayValue.ofStrings(matchedRules))
        .put(
            "policy",
            ObjectValue.builder().put("id", policyId).put("version", policyVersion).build())
        .build();
  }

  private static ObjectValue toValue(Obligations obligations) {
    ObjectValue.Builder lists = ObjectValue.builder();
    obligations.lists().forEach((name, items) -> lists.put(name, ArrayValue.ofStrings(items)));
    return lists.build();
  }
}
