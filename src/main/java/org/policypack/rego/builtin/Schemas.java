package org.policypack.rego.builtin;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypack.rego.builtin.schema.Failure;
import org.policypack.rego.builtin.schema.JsonSchema;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.rego.builtin.schema.Surroundings;
import org.policypack.rego.json.GoJsonReader;
import org.policypack.rego.json.GoJsonReader.JsonException;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** JSON schemas, and documents checked against them. */
final class Schemas {
  private Schemas() {}

  static void addTo(Builtins list) {
    list.add("json.verify_schema", (a, c) -> verified(a[0], c));
    list.add("json.match_schema", (a, c) -> matched(a[0], a[1], c));
  }

  private static Value verified(Value schema, CallContext context) {
    try {
      JsonSchema.of(document(schema, context), new OfCall(context));
      return ArrayValue.of(BooleanValue.TRUE, NullValue.NULL);
    } catch (SchemaException e) {
      return ArrayValue.of(BooleanValue.FALSE, StringValue.of("jsonschema: " + e.text()));
    } catch (BuiltinException e) {
      return ArrayValue.of(BooleanValue.FALSE, StringValue.of("jsonschema: " + e.text()));
    }
  }

  private static Value matched(Value value, Value schema, CallContext context) {
    Value document = document(value, context);
    List<Failure> failures;
    try {
      failures = JsonSchema.of(document(schema, context), new OfCall(context)).check(document);
    } catch (SchemaException e) {
      throw BuiltinException.of(e.text());
    }
    List<Value> errors = failures.stream().map(Schemas::error).toList();
    return ArrayValue.of(BooleanValue.of(errors.isEmpty()), new ArrayValue(errors));
  }

  private static Value error(Failure failure) {
    return ObjectValue.builder()
        .put("error", failure.field() + ": " + failure.description())
        .put("type", failure.type())
        .put("field", failure.field())
        .put("desc", failure.description())
        .build();
  }

  /** The JSON that an argument is, or that it holds as a text. */
  private static Value document(Value value, CallContext context) {
    return switch (value) {
      case StringValue text -> read(text.text(), context);
      case ObjectValue object -> GoJsonWriter.plain(object);
      case ArrayValue array -> GoJsonWriter.plain(array);
      default -> throw BuiltinException.of("wrong type, expected string or object");
    };
  }

  private static Value read(String text, CallContext context) {
    context.spend(text.length());
    try {
      return GoJsonReader.read(text, GoJsonReader.Numbers.OF_CALCULATIONS);
    } catch (JsonException e) {
      throw BuiltinException.of("invalid JSON string");
    }
  }

  /** A call as schemas see it. */
  private record OfCall(CallContext context) implements Surroundings {
    @Override
    public void spend(long steps) {
      context.spend(steps);
    }

    @Override
    public Optional<Predicate<String>> pattern(String pattern) {
      try {
        Pattern compiled = Regexes.compile(pattern);
        return Optional.of(text -> compiled.matcher(MeteredText.of(text, pattern, context)).find());
      } catch (BuiltinException e) {
        return Optional.empty();
      }
    }

    @Override
    public boolean hasFormat(String format, String text) {
      context.spend(text.length());
      return TextFormats.has(format, text);
    }
  }
}
