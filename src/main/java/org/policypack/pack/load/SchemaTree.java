package org.policypack.pack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;

/** Turns YAML into the tree that the schema validator reads. */
final class SchemaTree {
  /**
   * How much of a text the validator sees. Its patterns recurse with the length of the text, so a
   * long one would exhaust the stack. The schema allows no text with a pattern that is longer.
   */
  private static final int LONGEST_TEXT = 1000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaTree() {}

  /** The tree of a node, of the same shape. */
  static JsonNode of(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> scalar(scalar);
      case Sequence list -> {
        ArrayNode array = JSON.arrayNode();
        list.items().forEach(item -> array.add(of(item)));
        yield array;
      }
      case Mapping mapping -> {
        ObjectNode object = JSON.objectNode();
        mapping.entries().forEach(e -> object.set(e.name(), of(e.value())));
        yield object;
      }
    };
  }

  private static JsonNode scalar(Scalar scalar) {
    String text = scalar.text();
    return switch (scalar.kind()) {
      case STRING -> JSON.textNode(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
      case NUMBER -> JSON.numberNode(new BigDecimal(text));
      case BOOLEAN -> JSON.booleanNode(text.equals("true"));
      case NULL -> JSON.nullNode();
    };
  }
}
