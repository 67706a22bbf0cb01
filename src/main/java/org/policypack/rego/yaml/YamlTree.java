package org.policypack.rego.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.yaml.YamlNode.Mapping;
import org.policypack.rego.yaml.YamlNode.Member;
import org.policypack.rego.yaml.YamlNode.Scalar;
import org.policypack.rego.yaml.YamlNode.Sequence;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.value.StringValue;
import org.policypack.value.Value;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the first document of a YAML text with the lines and tags of its parts. */
public final class YamlTree {
  private static final String LONG_TAG = "tag:yaml.org,2002:";

  private int values;
  private int depth;

  private YamlTree() {}

  /**
   * Reads a text.
   *
   * @return the document, or empty where there is none
   * @throws YamlException where it is no YAML
   */
  public static Optional<YamlNode> read(String text) throws YamlException {
    Optional<Node> document = YamlComposer.first(text, false);
    try {
      return document.isEmpty()
          ? Optional.empty()
          : Optional.of(new YamlTree().node(document.get()));
    } catch (StackOverflowError e) {
      throw YamlComposer.tooDeep();
    }
  }

  private YamlNode node(Node node) throws YamlException {
    if (++values > YamlComposer.MOST_VALUES) {
      throw YamlComposer.tooMany();
    }
    if (++depth > YamlComposer.DEEPEST) {
      throw YamlComposer.tooDeep();
    }
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    YamlNode read =
        switch (node) {
          case ScalarNode scalar -> scalar(scalar, line);
          case SequenceNode sequence -> sequence(sequence, line);
          case MappingNode mapping -> mapping(mapping, line);
          default -> throw new YamlException("yaml: unexpected node");
        };
    depth--;
    return read;
  }

  private static Scalar scalar(ScalarNode scalar, int line) throws YamlException {
    String text = scalar.getValue();
    if (!YamlComposer.isPlain(scalar)) {
      String tag = scalar.getTag().getValue();
      String shortTag = tag.startsWith(LONG_TAG) ? "!!" + tag.substring(LONG_TAG.length()) : tag;
      return new Scalar(shortTag, text, YamlScalars.tagged(tag, text), line);
    }
    Optional<String> time = YamlTimes.read(text);
    if (time.isPresent()) {
      return new Scalar("!!timestamp", text, StringValue.of(time.get()), line);
    }
    if (YamlScalars.isEndless(text)) {
      return new Scalar("!!float", text, StringValue.of(text), line);
    }
    Value value = YamlScalars.plain(text);
    return new Scalar(YamlScalars.tag(value, text), text, value, line);
  }

  private Sequence sequence(SequenceNode sequence, int line) throws YamlException {
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(node(item));
    }
    return new Sequence(items, line);
  }

  private Mapping mapping(MappingNode mapping, int line) throws YamlException {
    List<Member> members = new ArrayList<>();
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (YamlComposer.isMerge(tuple.getKeyNode())) {
        merged.addAll(YamlComposer.merged(tuple.getValueNode()));
      } else {
        members.add(new Member(node(tuple.getKeyNode()), node(tuple.getValueNode())));
      }
    }
    Set<String> names = new HashSet<>();
    members.forEach(member -> names.add(member.name()));
    for (Node source : merged) {
      if (!(node(source) instanceof Mapping more)) {
        throw YamlComposer.noMerge();
      }
      more.members().stream().filter(member -> names.add(member.name())).forEach(members::add);
    }
    return new Mapping(members, line);
  }
}
