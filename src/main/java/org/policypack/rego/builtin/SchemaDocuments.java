package org.policypack.rego.builtin;

import java.util.Optional;
import java.util.function.Predicate;
import org.policypack.rego.builtin.schema.SchemaDocument;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.rego.builtin.schema.Surroundings;
import org.policypack.value.Value;

/** Reads JSON schemas before anything is evaluated. */
public final class SchemaDocuments {
  private static final Surroundings AT_COMPILE_TIME = new AtCompileTime();

  private SchemaDocuments() {}

  /**
   * Reads a schema.
   *
   * @param schema JSON
   * @throws SchemaException for what is no schema, with the first reason
   */
  public static SchemaDocument read(Value schema) throws SchemaException {
    return SchemaDocument.of(schema, AT_COMPILE_TIME);
  }

  /** No value is checked, so only the form of patterns counts. */
  private record AtCompileTime() implements Surroundings {
    @Override
    public void spend(long steps) {}

    @Override
    public Optional<Predicate<String>> pattern(String pattern) {
      try {
        Regexes.compile(pattern);
        return Optional.of(text -> true);
      } catch (BuiltinException e) {
        return Optional.empty();
      }
    }

    @Override
    public boolean hasFormat(String format, String text) {
      return true;
    }
  }
}
