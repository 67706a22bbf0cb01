package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Effect;
import org.policypack.pack.ScalarType;
import org.policypack.pack.Severity;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random rules and what decides where none matches. */
final class RuleGenerator {
  private static final List<String> ITEMS =
      List.of(
          "AI Safety", "security", "logs", "\"quoted\"", "100%", "{x}", "a`b", "😀", "ops", "#1");

  /** How long a reason may be. */
  private static final int MOST_CHARACTERS = 500;

  private final Dice dice;
  private final List<Subject> subjects;
  private final ConditionGenerator conditions;
  private final List<String> named;

  /**
   * Makes a generator.
   *
   * @param named the names of the named conditions
   */
  RuleGenerator(
      Dice dice, List<Subject> subjects, ConditionGenerator conditions, List<String> named) {
    this.dice = dice;
    this.subjects = subjects;
    this.conditions = conditions;
    this.named = named;
  }

  /** So many rules. */
  ArrayValue documents(int count) {
    List<Value> rules = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    while (rules.size() < count) {
      String id = id(rules.size());
      if (ids.add(id)) {
        rules.add(rule(id));
      }
    }
    return new ArrayValue(rules);
  }

  private String id(int number) {
    return switch (dice.below(5)) {
      case 0 ->
          dice.pick("deny", "allow", "0", "a", "a.b", "x--y", "true", "null", "1e3", "a_b")
              + (dice.chance(50) ? "" : number);
      case 1 -> "r".repeat(dice.between(1, 127)) + (number % 10);
      default -> "rule." + number;
    };
  }

  private ObjectValue rule(String id) {
    Effect effect = dice.pick(Effect.values());
    ObjectValue.Builder rule = ObjectValue.builder().put("id", id).put("effect", effect.word());
    if (dice.chance(25)) {
      rule.put("title", Texts.line(dice));
    }
    if (dice.chance(15)) {
      rule.put("description", Texts.any(dice) + ".");
    }
    if (dice.chance(15)) {
      rule.put("controls", lines(dice, 2));
    }
    Optional<Subject> string =
        dice.chance(30)
            ? dice.shuffled(subjects).stream()
                .filter(s -> s.isScalar(ScalarType.STRING))
                .findFirst()
            : Optional.empty();
    rule.put("when", string.map(this::withOnePattern).orElseGet(this::when));
    settings(rule, string.isPresent() ? List.of("match") : List.of(), true);
    obligations(rule, effect);
    return rule.build();
  }

  private Value withOnePattern(Subject string) {
    return conditions.withOnePattern(string, named);
  }

  private Value when() {
    int kind = dice.below(100);
    if (kind < 4) {
      return StringValue.of("always");
    }
    return kind < 45 ? conditions.single() : conditions.ofRequest(named);
  }

  /** What {@code decision} holds. */
  ObjectValue decision() {
    ObjectValue.Builder decision =
        ObjectValue.builder()
            .put("combining", dice.chance(65) ? "strictest" : "first_match")
            .put("default", outcome(dice.pick(Effect.values()), List.of(), true));
    if (dice.chance(50)) {
      Effect effect = dice.pick(Effect.DENY, Effect.REQUIRE_APPROVAL);
      ObjectValue invalid = outcome(effect, List.of("attribute"), false);
      if (!invalid.members().isEmpty()) {
        decision.put("invalid_input", invalid);
      }
    }
    return decision.build();
  }

  private ObjectValue outcome(Effect effect, List<String> places, boolean attributes) {
    ObjectValue.Builder outcome = ObjectValue.builder();
    if (attributes || dice.chance(70)) {
      outcome.put("effect", effect.word());
    }
    settings(outcome, places, attributes);
    obligations(outcome, effect);
    return outcome.build();
  }

  private void settings(ObjectValue.Builder members, List<String> places, boolean attributes) {
    if (dice.chance(40)) {
      members.put("severity", dice.pick(Severity.values()).word());
    }
    if (dice.chance(70)) {
      members.put("reason", reason(places, attributes));
    }
  }

  private String reason(List<String> places, boolean attributes) {
    List<String> names = new ArrayList<>(places);
    if (attributes) {
      subjects.stream()
          .filter(s -> s.type() instanceof AttributeType.Scalar)
          .map(Subject::name)
          .filter(name -> !name.equals("match") && !name.matches(".*[{}].*"))
          .forEach(names::add);
    }
    StringBuilder reason = new StringBuilder(text());
    int more = names.isEmpty() ? 0 : dice.between(0, 3);
    for (int i = 0; i < more; i++) {
      String name = !places.isEmpty() && dice.chance(50) ? places.getFirst() : dice.pick(names);
      reason.append('{').append(name).append('}').append(text());
    }
    boolean fits = reason.length() <= MOST_CHARACTERS && !reason.toString().isBlank();
    return fits ? reason.toString() : "Why not: {{}}.";
  }

  private String text() {
    String text = dice.chance(50) ? dice.pick("", " ", "Because ", ": ") : Texts.line(dice);
    return text.replace("{", "{{").replace("}", "}}");
  }

  private void obligations(ObjectValue.Builder members, Effect effect) {
    boolean needed = effect == Effect.MASK;
    if (!needed && !dice.chance(30)) {
      return;
    }
    ObjectValue.Builder lists = ObjectValue.builder();
    if (needed || dice.chance(30)) {
      lists.put("mask", items());
    }
    if (dice.chance(40)) {
      lists.put("approvers", items());
    }
    if (dice.chance(30)) {
      lists.put(dice.pick("log_to", "notify", "x"), items());
    }
    ObjectValue made = lists.build();
    if (!made.members().isEmpty()) {
      members.put("obligations", made);
    }
  }

  private ArrayValue items() {
    return ArrayValue.ofStrings(dice.some(ITEMS, dice.between(1, 4)));
  }

  /** Some different lines. */
  static ArrayValue lines(Dice dice, int most) {
    Set<String> lines = new LinkedHashSet<>();
    int count = dice.between(1, most);
    for (int i = 0; i < count; i++) {
      lines.add(Texts.line(dice));
    }
    return ArrayValue.ofStrings(lines);
  }
}
