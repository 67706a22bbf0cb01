package org.policypack.opa;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads what {@code opa eval --format json} prints. Its size has no bound of ours, unlike a
 * request's: one run answers for thousands of requests. Numbers keep their text.
 */
final class OpaOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(5_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(100_000)
                  .build())
          .build();

  private OpaOutput() {}

  /** The document, or empty where the text is not exactly one JSON document. */
  static Optional<Value> parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Value value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The member at the end of a path of keys and, in arrays, indexes. */
  static Optional<Value> at(Value document, Object... path) {
    Optional<Value> here = Optional.of(document);
    for (Object step : path) {
      here =
          here.flatMap(
              value ->
                  switch (value) {
                    case ObjectValue o when step instanceof String key ->
                        Optional.ofNullable(o.get(key));
                    case ArrayValue a when step instanceof Integer i && i < a.items().size() ->
                        Optional.of(a.items().get(i));
                    default -> Optional.empty();
                  });
    }
    return here;
  }

  /** The first of the errors as {@code code: message}, or empty where OPA reports none. */
  static Optional<String> firstError(Value document) {
    return at(document, "errors", 0)
        .map(
            error -> {
              String message = at(error, "message").map(OpaOutput::text).orElse("unknown error");
              return at(error, "code").map(code -> text(code) + ": " + message).orElse(message);
            });
  }

  private static String text(Value value) {
    return value instanceof StringValue s ? s.text() : value.toString();
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> StringValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberValue.parse(parser.getText());
      case VALUE_TRUE -> BooleanValue.TRUE;
      case VALUE_FALSE -> BooleanValue.FALSE;
      case VALUE_NULL -> NullValue.NULL;
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("no JSON value at " + parser.currentToken());
    };
  }

  private static Value object(JsonParser parser) throws IOException {
    ObjectValue.Builder members = ObjectValue.builder();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, value(parser));
    }
    return members.build();
  }

  private static Value array(JsonParser parser) throws IOException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new ArrayValue(items);
  }
}
