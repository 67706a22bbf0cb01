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
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * Reads YAML as OPA does ({@code internal/yaml} of OPA): the first document of a stream, whose rest
 * must be well-formed; of repeated keys the last wins; {@code <<} merges.
 */
public final class YamlToJson {
  private static final int DEEPEST = 1000;

  /** So many code points are more than any honest file holds. */
  private static final int LARGEST = 64 << 20;

  /** Aliases can multiply; this many values are more than any honest file holds. */
  private static final int MOST_VALUES = 5_000_000;

  /** Marks plain scalars without a tag, whose meaning {@link YamlScalars} decides. */
  private static final Tag PLAIN = new Tag("tag:policypack,2026:plain");

  private static final String MERGE = "<<";

  private int values;
  private int depth;

  private YamlToJson() {}

  /** Leaves all plain scalars to us. */
  private static final class Unresolved implements Schema {
    @Override
    public ScalarResolver getScalarResolver() {
      return (text, implicit) -> implicit ? PLAIN : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }

  /**
   * Reads a text.
   *
   * @throws YamlException where it is no YAML or no JSON can be made of it
   */
  public static Value read(String text) throws YamlException {
    try {
      Optional<Node> first = Optional.empty();
      for (Node document : new Compose(settings()).composeAllFromString(text)) {
        first = first.or(() -> Optional.of(document));
      }
      return first.isEmpty() ? NullValue.NULL : new YamlToJson().value(first.get());
    } catch (StackOverflowError e) {
      // The library goes down into a text without a limit of its own.
      throw tooDeep();
    } catch (MarkedYamlEngineException e) {
      throw new YamlException("yaml: " + line(e) + problem(e));
    } catch (YamlEngineException e) {
      throw new YamlException("yaml: " + e.getMessage());
    }
  }

  /** What go-yaml says where something else was expected. */
  private static String problem(MarkedYamlEngineException e) {
    return String.valueOf(e.getProblem())
        .replaceFirst("(?s)^expected (.+), but (?:got|found) .*$", "did not find expected $1");
  }

  private static String line(MarkedYamlEngineException e) {
    return e.getProblemMark().map(mark -> "line " + (mark.getLine() + 1) + ": ").orElse("");
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setSchema(new Unresolved())
        .setAllowDuplicateKeys(true)
        .setAllowRecursiveKeys(true)
        .setMaxAliasesForCollections(Integer.MAX_VALUE)
        .setCodePointLimit(LARGEST)
        .build();
  }

  private Value value(Node node) throws YamlException {
    if (++values > MOST_VALUES) {
      throw new YamlException("yaml: document contains excessive aliasing");
    }
    if (++depth > DEEPEST) {
      throw tooDeep();
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

  private static YamlException tooDeep() {
    return new YamlException("yaml: exceeded max depth of " + DEEPEST);
  }

  private static Value scalar(ScalarNode scalar) throws YamlException {
    return scalar.getTag().equals(PLAIN)
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
      if (isMerge(tuple.getKeyNode())) {
        merged.addAll(sources(tuple.getValueNode()));
      } else {
        members.put(key(tuple.getKeyNode()), value(tuple.getValueNode()));
      }
    }
    for (Node source : merged) {
      if (!(value(source) instanceof ObjectValue object)) {
        throw new YamlException("yaml: map merge requires map or sequence of maps as the value");
      }
      object.members().forEach(members::putIfAbsent);
    }
    return ObjectValue.of(members);
  }

  private static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getTag().equals(PLAIN)
        && scalar.getValue().equals(MERGE);
  }

  private static List<Node> sources(Node value) {
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  private static Value key(Node node) throws YamlException {
    if (!(node instanceof ScalarNode scalar)) {
      throw new YamlException("yaml: invalid map key");
    }
    return StringValue.of(YamlScalars.key(scalar(scalar)));
  }
}
