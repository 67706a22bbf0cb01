package org.policypack.rego.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The fields of a METADATA block by their types; those that OPA does not know are passed over. */
final class RawAnnotation {
  /** What OPA calls a whole block in its messages. */
  private static final String WHOLE = "ast.rawAnnotation";

  private final Fields fields = new Fields();
  private String scope = "";
  private String title = "";
  private String description = "";
  private boolean isEntrypoint;
  private List<String> organizations = List.of();
  private List<YamlNode> resources = List.of();
  private List<YamlNode> authors = List.of();
  private List<Map<String, YamlNode>> schemas = List.of();
  private Map<String, YamlNode> compile = Map.of();
  private Map<String, YamlNode> custom = Map.of();
  private Map<String, YamlNode> labels = Map.of();

  RawAnnotation(YamlNode document) {
    fields.map(document, WHOLE).forEach(this::read);
  }

  private void read(String name, YamlNode node) {
    switch (name) {
      case "scope" -> scope = fields.text(node).orElse("");
      case "title" -> title = fields.text(node).orElse("");
      case "entrypoint" -> isEntrypoint = fields.truth(node);
      case "description" -> description = fields.text(node).orElse("");
      case "organizations" -> organizations = fields.texts(node);
      case "related_resources" -> resources = fields.items(node);
      case "authors" -> authors = fields.items(node);
      case "schemas" -> schemas = fields.maps(node);
      case "compile" -> compile = fields.map(node);
      case "custom" -> custom = fields.map(node);
      case "labels" -> labels = fields.map(node);
      default -> {}
    }
  }

  /** What is of the wrong type or there twice, each with its line within the block. */
  List<String> wrong() {
    return fields.wrong();
  }

  /**
   * What the fields say.
   *
   * @throws AnnotationException for the first field, in OPA's order, that says nothing sensible
   */
  Annotation annotation(Span span) throws AnnotationException {
    ObjectValue.Builder members = ObjectValue.builder();
    put(members, "title", title);
    put(members, "description", description);
    put(
        members,
        "organizations",
        organizations.stream().map(o -> (Value) StringValue.of(o)).toList());
    put(members, "related_resources", Contacts.resources(resources));
    References.checkCompile(compile);
    List<SchemaAnnotation> declared = new ArrayList<>();
    for (Map<String, YamlNode> pair : schemas) {
      declared.add(References.schema(pair));
    }
    put(members, "authors", Contacts.authors(authors));
    put(members, "schemas", SchemaAnnotation.values(declared));
    put(members, "custom", YamlValues.object(custom));
    put(members, "labels", YamlValues.object(labels));
    return new Annotation(scope, isEntrypoint, members.build(), declared, span);
  }

  private static void put(ObjectValue.Builder members, String name, String text) {
    if (!text.isEmpty()) {
      members.put(name, text);
    }
  }

  private static void put(ObjectValue.Builder members, String name, List<Value> items) {
    if (!items.isEmpty()) {
      members.put(name, new ArrayValue(items));
    }
  }

  private static void put(ObjectValue.Builder members, String name, ObjectValue object) {
    if (!object.members().isEmpty()) {
      members.put(name, object);
    }
  }
}
