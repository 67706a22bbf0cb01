package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.rego.yaml.YamlToJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads METADATA blocks: comment lines below one that says METADATA, up to the next blank line,
 * with YAML in them. Blocks that are no YAML, or no object, say nothing.
 */
final class AnnotationReader {
  /** The members of annotations in OPA's order; those that it does not know are left out. */
  private static final List<String> PLAIN =
      List.of("title", "entrypoint", "description", "organizations", "schemas", "custom", "labels");

  private AnnotationReader() {}

  /**
   * The annotations in comments.
   *
   * @param usualScope the scope of those that name none
   */
  static List<ObjectValue> read(List<Comment> comments, String usualScope) {
    List<ObjectValue> found = new ArrayList<>();
    for (String block : blocks(comments)) {
      annotation(block, usualScope).ifPresent(found::add);
    }
    return found;
  }

  private static List<String> blocks(List<Comment> comments) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (Comment comment : comments) {
      if (comment.text().strip().equals("METADATA")) {
        if (block != null) {
          blocks.add(block.toString());
        }
        block = new StringBuilder();
      } else if (block != null) {
        block.append(comment.text()).append('\n');
      }
      if (block != null && comment.gap()) {
        blocks.add(block.toString());
        block = null;
      }
    }
    if (block != null) {
      blocks.add(block.toString());
    }
    return blocks;
  }

  private static Optional<ObjectValue> annotation(String block, String usualScope) {
    try {
      return YamlToJson.read(block) instanceof ObjectValue members
          ? Optional.of(annotation(members, usualScope))
          : Optional.empty();
    } catch (YamlException e) {
      return Optional.empty();
    }
  }

  private static ObjectValue annotation(ObjectValue members, String usualScope) {
    ObjectValue.Builder annotation = ObjectValue.builder();
    Value scope = members.get("scope");
    boolean isEntrypoint = BooleanValue.TRUE.equals(members.get("entrypoint"));
    String usual = isEntrypoint && usualScope.equals("rule") ? "document" : usualScope;
    annotation.put("scope", scope == null ? StringValue.of(usual) : scope);
    for (String name : PLAIN) {
      Value value = members.get(name);
      if (value != null && !isEmpty(value)) {
        annotation.put(name, value);
      }
    }
    put(annotation, "authors", people(members.get("authors")));
    put(annotation, "related_resources", resources(members.get("related_resources")));
    return annotation.build();
  }

  /** What OPA leaves out. */
  private static boolean isEmpty(Value value) {
    return switch (value) {
      case BooleanValue truth -> !truth.truth();
      case StringValue string -> string.text().isEmpty();
      case ArrayValue array -> array.items().isEmpty();
      case ObjectValue object -> object.members().isEmpty();
      default -> false;
    };
  }

  private static void put(ObjectValue.Builder annotation, String name, List<Value> items) {
    if (!items.isEmpty()) {
      annotation.put(name, new ArrayValue(items));
    }
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof ArrayValue array ? array.items() : List.of();
  }

  /** Authors as objects; a text is a name with the address in angle brackets behind it. */
  private static List<Value> people(@Nullable Value authors) {
    return items(authors).stream().map(AnnotationReader::person).toList();
  }

  private static Value person(Value author) {
    if (!(author instanceof StringValue text)) {
      return author;
    }
    String[] words = text.text().strip().split("\\s+");
    String last = words[words.length - 1];
    boolean hasAddress = last.startsWith("<") && last.endsWith(">");
    int names = hasAddress ? words.length - 1 : words.length;
    ObjectValue.Builder person = ObjectValue.builder();
    person.put("name", String.join(" ", List.of(words).subList(0, names)));
    if (hasAddress) {
      person.put("email", last.substring(1, last.length() - 1));
    }
    return person.build();
  }

  private static List<Value> resources(@Nullable Value resources) {
    return items(resources).stream()
        .map(one -> one instanceof StringValue ref ? resource(ref) : one)
        .toList();
  }

  private static Value resource(StringValue reference) {
    return ObjectValue.builder().put("ref", reference).build();
  }
}
