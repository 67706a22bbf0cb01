package org.policypack.differential.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.policypack.pack.AttributePath;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The data of a pack in the making: each lookup that a condition wants makes a place in it. */
final class PackData {
  private final Dice dice;
  private final Vocabulary vocabulary;
  private final Map<String, Node> root = new LinkedHashMap<>();
  private int places;

  PackData(Dice dice, Vocabulary vocabulary) {
    this.dice = dice;
    this.vocabulary = vocabulary;
  }

  private sealed interface Node {
    record Leaf(Value value) implements Node {}

    record Branch(Map<String, Node> children) implements Node {}
  }

  /**
   * A lookup of a new place.
   *
   * @param keys the string attributes that may choose a key on the way
   * @param values what makes the values that can be reached
   */
  ObjectValue lookup(List<String> keys, Supplier<Value> values) {
    String path = path(keys, values);
    ObjectValue.Builder lookup = ObjectValue.builder().put("data", path);
    boolean withDefault = path.contains("[") && dice.chance(40);
    return (withDefault ? lookup.put("default", values.get()) : lookup).build();
  }

  /** A path to a new place without a default. */
  String path(List<String> keys, Supplier<Value> values) {
    String first = dice.pick("limits", "lists", "in", "default", "d", "by", "set") + places++;
    StringBuilder path = new StringBuilder(first);
    root.put(first, node(keys, values, path, dice.chance(35) ? dice.between(1, 3) : 0));
    return path.toString();
  }

  private Node node(List<String> keys, Supplier<Value> values, StringBuilder path, int steps) {
    if (steps == 0) {
      return new Node.Leaf(values.get());
    }
    if (!keys.isEmpty() && dice.chance(70)) {
      String key = dice.pick(keys);
      path.append('[').append(key).append(']');
      List<String> others = keys.stream().filter(k -> !k.equals(key)).toList();
      return chosen(others, values, path, steps - 1);
    }
    String name = Texts.segment(dice);
    path.append(AttributePath.isPlain(name) ? "." + name : AttributePath.of(name).toString());
    Map<String, Node> children = new LinkedHashMap<>();
    children.put(name, node(keys, values, path, steps - 1));
    if (dice.chance(30)) {
      children.putIfAbsent("other", new Node.Leaf(stray()));
    }
    return new Node.Branch(children);
  }

  /** A map whose every key leads on by the same steps; some lead nowhere. */
  private Node chosen(List<String> keys, Supplier<Value> values, StringBuilder path, int steps) {
    Map<String, Node> children = new LinkedHashMap<>();
    children.put(vocabulary.string(), node(keys, values, path, steps));
    int more = dice.between(0, 3);
    for (int i = 0; i < more; i++) {
      Node first = children.values().iterator().next();
      children.computeIfAbsent(vocabulary.string(), key -> copyOf(first, values));
    }
    if (dice.chance(20) && children.values().iterator().next() instanceof Node.Branch) {
      children.put("nothing", new Node.Branch(new LinkedHashMap<>()));
    }
    return new Node.Branch(children);
  }

  private Node copyOf(Node node, Supplier<Value> values) {
    return switch (node) {
      case Node.Leaf leaf -> new Node.Leaf(values.get());
      case Node.Branch branch -> {
        Map<String, Node> children = new LinkedHashMap<>();
        branch
            .children()
            .forEach(
                (name, child) ->
                    children.put(name, name.equals("other") ? child : copyOf(child, values)));
        yield new Node.Branch(children);
      }
    };
  }

  /** A value that nothing looks at. */
  private Value stray() {
    return dice.pick(
        NullValue.NULL,
        BooleanValue.TRUE,
        NumberValue.parse("1.50"),
        StringValue.of(Texts.any(dice)),
        ArrayValue.of(NullValue.NULL, ArrayValue.EMPTY),
        ObjectValue.EMPTY);
  }

  /** The whole of the data, empty where no condition looks anything up. */
  ObjectValue document() {
    if (dice.chance(20)) {
      root.put("unused", new Node.Leaf(stray()));
    }
    return value(root);
  }

  private static ObjectValue value(Map<String, Node> children) {
    ObjectValue.Builder members = ObjectValue.builder();
    children.forEach(
        (name, child) ->
            members.put(
                name,
                switch (child) {
                  case Node.Leaf leaf -> leaf.value();
                  case Node.Branch branch -> value(branch.children());
                }));
    return members.build();
  }
}
