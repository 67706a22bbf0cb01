package org.policypack.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Turns the tokens of one text into a value. Jackson judges the grammar; what the grammar allows
 * and we do not is judged here.
 */
final class JsonTextReader {
  /** So long a number says nothing, and turning digits into a number takes quadratic time. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  private static final int MAX_EXPONENT_DIGITS = 4;

  /** The limits of Jackson are set so high that ours are met first. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(StrictJson.MAX_LEVELS + 1)
                  .maxStringLength(StrictJson.MAX_BYTES)
                  .maxNameLength(StrictJson.MAX_BYTES)
                  .maxNumberLength(StrictJson.MAX_BYTES)
                  .build())
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          .build();

  private final JsonParser parser;

  private JsonTextReader(JsonParser parser) {
    this.parser = parser;
  }

  static Value read(String text) throws Refusal {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonTextReader(parser).document(text.length());
    } catch (JsonProcessingException e) {
      throw new Refusal(GrammarError.sentence(e.getOriginalMessage()), offset(e, text.length()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private Value document(int length) throws IOException, Refusal {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new Refusal("The text holds no JSON value.", length);
    }
    Value value = value(first, 0);
    if (parser.nextToken() != null) {
      throw refusal("There is text after the JSON value.");
    }
    return value;
  }

  private Value value(@Nullable JsonToken token, int depth) throws IOException, Refusal {
    return switch (token) {
      case START_OBJECT -> object(depth + 1);
      case START_ARRAY -> array(depth + 1);
      case VALUE_STRING -> StringValue.of(checked(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE -> BooleanValue.TRUE;
      case VALUE_FALSE -> BooleanValue.FALSE;
      case VALUE_NULL -> NullValue.NULL;
      case null, default -> throw new IllegalStateException("no JSON token: " + token);
    };
  }

  private Value object(int depth) throws IOException, Refusal {
    checkDepth(depth);
    Map<Value, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      StringValue key = StringValue.of(checked(parser.getText()));
      if (members.containsKey(key)) {
        throw refusal("The key " + JsonWriter.quote(shortened(key.text())) + " is repeated.");
      }
      members.put(key, value(parser.nextToken(), depth));
    }
    return ObjectValue.of(members);
  }

  private Value array(int depth) throws IOException, Refusal {
    checkDepth(depth);
    List<Value> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, depth));
    }
    return new ArrayValue(items);
  }

  private Value number(String text) throws Refusal {
    if (text.length() > MAX_NUMBER_LENGTH) {
      throw refusal("A number has more than " + MAX_NUMBER_LENGTH + " characters.");
    }
    if (exponentDigits(text) > MAX_EXPONENT_DIGITS) {
      throw refusal("An exponent has more than four digits.");
    }
    return NumberValue.parse(text);
  }

  private static int exponentDigits(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (e < 0) {
      return 0;
    }
    boolean signed = text.charAt(e + 1) == '+' || text.charAt(e + 1) == '-';
    return text.length() - e - (signed ? 2 : 1);
  }

  private String checked(String text) throws Refusal {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw refusal("A string holds an unpaired surrogate.");
      }
    }
    return text;
  }

  private void checkDepth(int depth) throws Refusal {
    if (depth > StrictJson.MAX_LEVELS) {
      throw refusal("Arrays and objects are nested deeper than 500 levels.");
    }
  }

  private Refusal refusal(String message) {
    return new Refusal(message, (int) parser.currentTokenLocation().getCharOffset());
  }

  private static int offset(JsonProcessingException e, int length) {
    return e.getLocation() == null ? length : (int) e.getLocation().getCharOffset();
  }

  private static String shortened(String text) {
    int most = Math.min(text.codePointCount(0, text.length()), 40);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
