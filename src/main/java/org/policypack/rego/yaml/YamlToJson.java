package org.policypack.rego.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.value.ArrayValue;
import org.policypack.value.NullValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML as OPA does ({@code internal/yaml} of OPA): the first document of a stream, whose rest
 * must be well-formed; of repeated keys the last wins; {@code <<} merges.
 */
public final class YamlToJson {
  private int values;
  private int depth;

  private YamlToJson() {}

  /**
   * Reads a text.
   *
   * @throws YamlException where it is no YAML or no JSON can be made of it
   */
  public static Value read(String text) throws YamlException {
    Optional<Node> document = YamlComposer.first(text, true);
    try {
      return document.isEmpty() ? NullValue.NULL : new YamlToJson().value(document.get());
    } catch (StackOverflowError e) {
      throw YamlComposer.tooDeep();
    }
  }

  private Value value(Node node) throws YamlException {
    if (++values > YamlComposer.MOST_VALUES) {
      throw YamlComposer.tooMany();
    }
    if (++depth > YamlComposer.DEEPEST) {
      throw YamlComposer.tooDeep();
    }
    Value value =
        switch (node) {
          case ScalarNode scalar -> scalar(scalar);
          case SequenceNode sequence -> array(sequence);
          case MappingNode mapping -> object(mapping);
          default -> throw new YamlException("yaml: unexpected node");
        };
    depth--;
    return value;
  }

  private static Value scalar(ScalarNode scalar) throws YamlException {
    return YamlComposer.isPlain(scalar)
        ? YamlScalars.plain(scalar.getValue())
        : YamlScalars.tagged(scalar.getTag().getValue(), scalar.getValue());
  }

  private Value array(SequenceNode sequence) throws YamlException {
    List<Value> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(value(item));
    }
    return new ArrayValue(items);
  }

  private Value object(MappingNode mapping) throws YamlException {
    Map<Value, Value> members = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (YamlComposer.isMerge(tuple.getKeyNode())) {
        merged.addAll(YamlComposer.merged(tuple.getValueNode()));
      } else {
        members.put(key(tuple.getKeyNode()), value(tuple.getValueNode()));
      }
    }
    for (Node source : merged) {
      if (!(value(source) instanceof ObjectValue object)) {
        throw YamlComposer.noMerge();
      }
      object.members().forEach(members::putIfAbsent);
    }
    return ObjectValue.of(members);
  }

  private static Value key(Node node) throws YamlException {
    if (!(node instanceof ScalarNode scalar)) {
      throw new YamlException("yaml: invalid map key");
    }
    return StringValue.of(YamlScalars.key(scalar(scalar)));
  }
}
