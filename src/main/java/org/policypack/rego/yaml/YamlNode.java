package org.policypack.rego.yaml;

import java.util.List;
import org.policypack.value.Value;

/** A part of a YAML document that knows its line, for readers that tell what does not fit. */
public sealed interface YamlNode {
  /** The line on which it begins; the first is 1. */
  int line();

  /** The tag in short, such as {@code !!seq} or {@code !!int}. */
  String tag();

  /**
   * A scalar.
   *
   * @param text what is written, without quotes
   * @param value what it means; a time is a string as JSON has it
   */
  record Scalar(String tag, String text, Value value, int line) implements YamlNode {
    /** Whether it means null. */
    public boolean isNull() {
      return tag.equals("!!null");
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String tag() {
      return "!!seq";
    }
  }

  /**
   * A map.
   *
   * @param members its members as written, then those that {@code <<} merges into it and that it
   *     has not itself; a key may stand there more than once
   */
  record Mapping(List<Member> members, int line) implements YamlNode {
    /** Copies the list. */
    public Mapping {
      members = List.copyOf(members);
    }

    @Override
    public String tag() {
      return "!!map";
    }
  }

  /** A member of a map. */
  record Member(YamlNode key, YamlNode value) {
    /** What is written as the key; empty for a key that is a list or a map. */
    public String name() {
      return key instanceof Scalar scalar ? scalar.text() : "";
    }
  }
}
