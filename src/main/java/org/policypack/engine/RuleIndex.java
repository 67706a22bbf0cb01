package org.policypack.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that can match at all by the value of one string attribute, as OPA's rule index
 * does: most packs ask for an action, a kind or a tenant first.
 */
final class RuleIndex {
  /**
   * A rule and what it asks of the attribute.
   *
   * @param values the values with which it can match; null where it does not ask
   */
  record Entry(CompiledRule rule, @Nullable Set<String> values) {}

  private final @Nullable Source<String> attribute;
  private final Map<String, CompiledRule[]> byValue;
  private final CompiledRule[] others;

  private RuleIndex(
      @Nullable Source<String> attribute,
      Map<String, CompiledRule[]> byValue,
      CompiledRule[] others) {
    this.attribute = attribute;
    this.byValue = byValue;
    this.others = others;
  }

  /**
   * An index.
   *
   * @param attribute whose values count; null where no rule asks for a string
   * @param entries the rules in document order
   */
  static RuleIndex of(@Nullable Source<String> attribute, List<Entry> entries) {
    Map<String, CompiledRule[]> byValue = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.values() != null) {
        entry.values().forEach(v -> byValue.computeIfAbsent(v, value -> rulesFor(value, entries)));
      }
    }
    return new RuleIndex(attribute, byValue, rulesFor(null, entries));
  }

  /** The rules that can match, in document order. */
  CompiledRule[] candidates(Frame frame) {
    String value = attribute == null ? null : attribute.get(frame);
    return value == null ? others : byValue.getOrDefault(value, others);
  }

  private static CompiledRule[] rulesFor(@Nullable String value, List<Entry> entries) {
    List<CompiledRule> rules = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.values() == null || (value != null && entry.values().contains(value))) {
        rules.add(entry.rule());
      }
    }
    return rules.toArray(CompiledRule[]::new);
  }
}
