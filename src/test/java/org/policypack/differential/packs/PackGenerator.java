package org.policypack.differential.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policypack.pack.Input;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Makes a valid pack of anything that the language has. */
final class PackGenerator {
  private final Dice dice;
  private final String regoPackage;
  private final Map<String, String> samples = new LinkedHashMap<>();

  private PackGenerator(Dice dice, String regoPackage) {
    this.dice = dice;
    this.regoPackage = regoPackage;
  }

  /**
   * Makes a pack.
   *
   * @param number makes its id and its package different from those of other packs
   */
  static GeneratedPack generate(Dice dice, int number) {
    String name = dice.pick("p%d", "gen.p%d", "a_b.c.p%d", "p%d.access", "p%d.rego_v1.x");
    return new PackGenerator(dice, String.format(name, number)).generate("pack-" + number);
  }

  private GeneratedPack generate(String id) {
    Vocabulary vocabulary = new Vocabulary(dice);
    PackData data = new PackData(dice, vocabulary);
    InputGenerator names = new InputGenerator(dice, vocabulary);
    List<Input> inputs = names.inputs(dice.between(2, 10));
    DefineGenerator defines = new DefineGenerator(dice, vocabulary, data, Subject.of(inputs));
    int wanted = dice.chance(40) ? 0 : dice.between(1, 4);
    for (int i = 0; i < wanted; i++) {
      defines.add(names);
    }
    OperandGenerator operands = new OperandGenerator(dice, vocabulary, data, defines.subjects());
    ConditionGenerator conditions =
        new ConditionGenerator(
            dice,
            defines.subjects(),
            operands,
            new OperatorGenerator(dice, vocabulary, operands, samples));
    Map<String, ObjectValue> named = named(conditions);
    RuleGenerator rules =
        new RuleGenerator(dice, defines.subjects(), conditions, List.copyOf(named.keySet()));
    ArrayValue ruleDocuments = rules.documents(dice.between(1, 8));

    Map<String, Value> members = new LinkedHashMap<>();
    members.put("metadata", metadata(id));
    members.put("rego", ObjectValue.builder().put("package", regoPackage).build());
    members.put("inputs", InputGenerator.document(inputs, dice));
    put(members, "data", data.document());
    put(members, "define", defines.document());
    put(members, "conditions", shuffled(named));
    members.put("decision", rules.decision());
    members.put("rules", ruleDocuments);
    return new GeneratedPack(regoPackage, document(members), Map.copyOf(samples));
  }

  private ObjectValue document(Map<String, Value> members) {
    ObjectValue.Builder document =
        ObjectValue.builder().put("apiVersion", "policypack/v1").put("kind", "PolicyPack");
    List<Map.Entry<String, Value>> all = List.copyOf(members.entrySet());
    for (Map.Entry<String, Value> member : dice.chance(20) ? dice.shuffled(all) : all) {
      document.put(member.getKey(), member.getValue());
    }
    return document.build();
  }

  private static void put(Map<String, Value> members, String key, ObjectValue value) {
    if (!value.members().isEmpty()) {
      members.put(key, value);
    }
  }

  private ObjectValue metadata(String id) {
    ObjectValue.Builder metadata =
        ObjectValue.builder()
            .put("id", id)
            .put("version", dice.pick("1.0.0", "0.1.0-rc.1", "10.20.30+build.5", "2.0.0-a-b.1+c"));
    if (dice.chance(40)) {
      metadata.put("title", Texts.line(dice));
    }
    if (dice.chance(20)) {
      metadata.put("description", Texts.any(dice) + "x");
    }
    if (dice.chance(20)) {
      metadata.put("owners", RuleGenerator.lines(dice, 2));
    }
    if (dice.chance(20)) {
      metadata.put("controls", RuleGenerator.lines(dice, 3));
    }
    return metadata.build();
  }

  /** Named conditions, each of which may use those before it. */
  private Map<String, ObjectValue> named(ConditionGenerator conditions) {
    Map<String, ObjectValue> named = new LinkedHashMap<>();
    List<String> names =
        dice.shuffled(
            List.of("business_hours", "valid", "c", "deny", "default", "is_set", "if", "amount"));
    int count = dice.chance(50) ? 0 : dice.between(1, 3);
    Stream<String> chosen = names.stream().limit(count);
    chosen.forEach(name -> named.put(name, conditions.ofRequest(List.copyOf(named.keySet()))));
    return named;
  }

  private ObjectValue shuffled(Map<String, ObjectValue> named) {
    ObjectValue.Builder members = ObjectValue.builder();
    dice.shuffled(List.copyOf(named.keySet())).forEach(n -> members.put(n, value(named, n)));
    return members.build();
  }

  private static ObjectValue value(Map<String, ObjectValue> named, String name) {
    return named.getOrDefault(name, ObjectValue.EMPTY);
  }
}
