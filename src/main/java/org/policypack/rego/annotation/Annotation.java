package org.policypack.rego.annotation;

import java.util.List;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;

/**
 * What one METADATA block says.
 *
 * @param scope what it is about ({@code rule}, {@code document}, {@code package}, {@code
 *     subpackages}); empty where it does not say
 * @param isEntrypoint whether it names a document that others ask for
 * @param members its other members, as {@code rego.metadata.rule} gives them
 * @param schemas the schemas of documents, in order
 * @param span the line that says METADATA
 */
public record Annotation(
    String scope,
    boolean isEntrypoint,
    ObjectValue members,
    List<SchemaAnnotation> schemas,
    Span span) {
  /** Copies the list. */
  public Annotation {
    schemas = List.copyOf(schemas);
  }

  Annotation withScope(String chosen) {
    return new Annotation(chosen, isEntrypoint, members, schemas, span);
  }

  /** All that it says, as an object. */
  ObjectValue value() {
    ObjectValue.Builder value = ObjectValue.builder();
    value.put("scope", scope);
    if (isEntrypoint) {
      value.put("entrypoint", true);
    }
    members.members().forEach((name, member) -> value.put(((StringValue) name).text(), member));
    return value.build();
  }
}
