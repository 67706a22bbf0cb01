package org.policypack.rego.builtin.schema;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.StringValue;

/** Keywords about the characters of strings. */
final class StringKeywords {
  private final Members members;
  private final Schema schema;

  private StringKeywords(Members members, Schema schema) {
    this.members = members;
    this.schema = schema;
  }

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    StringKeywords keywords = new StringKeywords(members, schema);
    keywords.readLengths();
    keywords.readPattern(reader.surroundings());
  }

  private void add(Predicate<String> wanted, String type, String description) {
    schema.add(
        Group.STRING,
        (value, spot, out) -> {
          if (!wanted.test(((StringValue) value).text())) {
            out.fail(type, spot, description);
          }
        });
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void readLengths() throws SchemaException {
    OptionalInt least = members.count("minLength");
    OptionalInt most = members.count("maxLength");
    if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
      throw new SchemaException("minLength cannot be greater than maxLength");
    }
    least.ifPresent(
        count ->
            add(
                text -> length(text) >= count,
                "string_gte",
                "String length must be greater than or equal to " + count));
    most.ifPresent(
        count ->
            add(
                text -> length(text) <= count,
                "string_lte",
                "String length must be less than or equal to " + count));
  }

  private void readPattern(Surroundings surroundings) throws SchemaException {
    Optional<String> text = members.string("pattern");
    if (text.isPresent()) {
      Predicate<String> pattern =
          surroundings
              .pattern(text.get())
              .orElseThrow(() -> new SchemaException("pattern must be a valid regex"));
      add(pattern, "pattern", "Does not match pattern '" + text.get() + "'");
    }
  }
}
