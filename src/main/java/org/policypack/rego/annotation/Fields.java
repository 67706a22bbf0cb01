package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.rego.yaml.YamlNode.Mapping;
import org.policypack.rego.yaml.YamlNode.Member;
import org.policypack.rego.yaml.YamlNode.Scalar;
import org.policypack.rego.yaml.YamlNode.Sequence;
import org.policypack.value.BooleanValue;

/**
 * Reads the fields of annotations by their types, and collects those of other types, with the words
 * and the leniency of go.yaml.in/yaml/v3, which reads them for OPA.
 */
final class Fields {
  private static final List<String> YES = List.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
  private static final List<String> NO = List.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");

  private static final String MAP = "map[string]interface {}";

  /** How much of a scalar messages show. */
  private static final int SHOWN = 10;

  private final List<String> wrong = new ArrayList<>();

  /** What did not fit so far, each with its line within the block. */
  List<String> wrong() {
    return wrong;
  }

  /** The members of a map by name; empty where it is none. A null as a key counts for nothing. */
  Map<String, YamlNode> map(YamlNode node, String type) {
    if (!(node instanceof Mapping mapping)) {
      mustBeNull(node, type);
      return Map.of();
    }
    if (repeats(mapping)) {
      return Map.of();
    }
    Map<String, YamlNode> members = new LinkedHashMap<>();
    for (Member member : mapping.members()) {
      text(member.key()).ifPresent(name -> members.put(name, member.value()));
    }
    return members;
  }

  /** A map of any values. */
  Map<String, YamlNode> map(YamlNode node) {
    Map<String, YamlNode> members = map(node, MAP);
    members.values().forEach(this::checkKeys);
    return members;
  }

  /** A text; empty for null. Any scalar is one. */
  Optional<String> text(YamlNode node) {
    if (!(node instanceof Scalar scalar)) {
      refuse(node, "string");
      return Optional.empty();
    }
    return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
  }

  /** A truth value; false for null. */
  boolean truth(YamlNode node) {
    if (node instanceof Scalar scalar) {
      if (scalar.value() instanceof BooleanValue truth) {
        return truth.truth();
      }
      boolean isWord = scalar.tag().equals("!!str");
      if (scalar.isNull() || (isWord && NO.contains(scalar.text()))) {
        return false;
      }
      if (isWord && YES.contains(scalar.text())) {
        return true;
      }
    }
    refuse(node, "bool");
    return false;
  }

  /** A list of texts. */
  List<String> texts(YamlNode node) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(node, "[]string")) {
      text(item).ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of any values. */
  List<YamlNode> items(YamlNode node) {
    List<YamlNode> items = items(node, "[]interface {}");
    items.forEach(this::checkKeys);
    return items;
  }

  /** A list of maps. */
  List<Map<String, YamlNode>> maps(YamlNode node) {
    return items(node, "[]" + MAP).stream().map(this::map).toList();
  }

  private List<YamlNode> items(YamlNode node, String type) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    mustBeNull(node, type);
    return List.of();
  }

  /** Says of each repeated key below a node where it was first. */
  private void checkKeys(YamlNode node) {
    switch (node) {
      case Mapping mapping -> {
        if (!repeats(mapping)) {
          mapping.members().forEach(member -> checkKeys(member.value()));
        }
      }
      case Sequence sequence -> sequence.items().forEach(this::checkKeys);
      case Scalar scalar -> {}
    }
  }

  private boolean repeats(Mapping mapping) {
    int before = wrong.size();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Member member : mapping.members()) {
      Integer first = lines.putIfAbsent(member.name(), member.key().line());
      if (first != null && member.key() instanceof Scalar key) {
        wrong.add(
            "line %d: mapping key \"%s\" already defined at line %d"
                .formatted(key.line(), key.text(), first));
      }
    }
    return wrong.size() > before;
  }

  private void mustBeNull(YamlNode node, String type) {
    if (!(node instanceof Scalar scalar) || !scalar.isNull()) {
      refuse(node, type);
    }
  }

  private void refuse(YamlNode node, String type) {
    String found = node.tag();
    if (node instanceof Scalar scalar) {
      found += " `" + shown(scalar.text()) + "`";
    }
    wrong.add("line " + node.line() + ": cannot unmarshal " + found + " into " + type);
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
  }
}
