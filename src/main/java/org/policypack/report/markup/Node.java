package org.policypack.report.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a document. */
public sealed interface Node {
  /** A text as it is; what is special in markup is escaped when it is written. */
  record Text(String text) implements Node {}

  /**
   * An element.
   *
   * @param name its name, fixed in our sources
   * @param attributes the text of each attribute by its name, in the order in which they are
   *     written
   */
  record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
    /** Copies the collections. */
    public Element {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      children = List.copyOf(children);
    }

    /** The same element with one more attribute. */
    public Element with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }
  }

  /** An element without attributes. */
  static Element element(String name, Node... children) {
    return element(name, List.of(children));
  }

  /** An element without attributes. */
  static Element element(String name, List<? extends Node> children) {
    return new Element(name, Map.of(), List.copyOf(children));
  }

  /** An element that holds a text. */
  static Element element(String name, String text) {
    return element(name, new Text(text));
  }
}
