package org.policypack.rego.annotation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.rego.yaml.YamlNode.Mapping;
import org.policypack.rego.yaml.YamlNode.Member;
import org.policypack.rego.yaml.YamlNode.Scalar;
import org.policypack.rego.yaml.YamlNode.Sequence;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Values of annotations that may be of any type. */
final class YamlValues {
  private YamlValues() {}

  /**
   * A value whose maps have texts as keys ({@code convertYAMLMapKeyTypes} of OPA).
   *
   * @throws AnnotationException for other keys
   */
  static Value checked(YamlNode node) throws AnnotationException {
    checkKeys(node, "");
    return value(node);
  }

  private static void checkKeys(YamlNode node, String path) throws AnnotationException {
    switch (node) {
      case Scalar scalar -> {}
      case Sequence sequence -> {
        List<YamlNode> items = sequence.items();
        for (int i = 0; i < items.size(); i++) {
          checkKeys(items.get(i), path.isEmpty() ? "" + i : path + "/" + i);
        }
      }
      case Mapping mapping -> {
        for (Member member : mapping.members()) {
          if (!member.key().tag().equals("!!str")) {
            throw new AnnotationException("invalid map key type(s): " + path);
          }
        }
      }
    }
  }

  private static Value value(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> scalar.value();
      case Sequence sequence ->
          new ArrayValue(sequence.items().stream().map(YamlValues::value).toList());
      case Mapping mapping -> {
        ObjectValue.Builder object = ObjectValue.builder();
        mapping.members().forEach(member -> object.put(member.name(), value(member.value())));
        yield object.build();
      }
    };
  }

  /**
   * The members of a map with any values.
   *
   * @throws AnnotationException for maps among the values with other keys than texts
   */
  static ObjectValue object(Map<String, YamlNode> members) throws AnnotationException {
    ObjectValue.Builder object = ObjectValue.builder();
    for (Map.Entry<String, YamlNode> member : members.entrySet()) {
      object.put(member.getKey(), checked(member.getValue()));
    }
    return object.build();
  }

  /** How OPA's messages show a value: lists and maps as Go writes them. */
  static String shown(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Sequence sequence ->
          sequence.items().stream().map(YamlValues::shown).collect(joining(" ", "[", "]"));
      case Mapping mapping ->
          mapping.members().stream()
              .map(member -> member.name() + ":" + shown(member.value()))
              .sorted()
              .collect(joining(" ", "map[", "]"));
    };
  }

  /** The text of a member, without blanks around it; empty where there is none. */
  static String member(ObjectValue object, String name) {
    return object.get(name) instanceof StringValue text ? text.text().strip() : "";
  }
}
