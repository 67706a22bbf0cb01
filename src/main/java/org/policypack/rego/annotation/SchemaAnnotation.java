package org.policypack.rego.annotation;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The schema of a document.
 *
 * @param path the document, such as {@code input.user}
 */
public record SchemaAnnotation(Ref path, Source source) {
  /** Where the schema is. */
  public sealed interface Source {
    /** A schema that whoever compiles the modules gives: {@code schema.user}. */
    record Named(Ref name) implements Source {}

    /** A schema in the annotation itself. */
    record Inline(Value schema) implements Source {}
  }

  Value value() {
    ObjectValue.Builder value = ObjectValue.builder();
    value.put("path", array(path));
    switch (source) {
      case Source.Named named -> value.put("schema", array(named.name));
      case Source.Inline inline -> value.put("definition", inline.schema);
    }
    return value.build();
  }

  private static Value array(Ref reference) {
    return new ArrayValue(
        Stream.concat(Stream.of(reference.head()), reference.path().stream())
            .map(SchemaAnnotation::word)
            .toList());
  }

  private static Value word(Term key) {
    return StringValue.of(key instanceof StringTerm text ? text.text() : RegoPrinter.print(key));
  }

  /** Schemas as {@code rego.metadata.rule} gives them. */
  static List<Value> values(List<SchemaAnnotation> schemas) {
    return schemas.stream().map(SchemaAnnotation::value).toList();
  }
}
