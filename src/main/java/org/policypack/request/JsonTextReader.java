package org.policypack.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Turns the tokens of one text into a value. */
final class JsonTextReader {
  private final JsonTokens tokens;

  private JsonTextReader(JsonTokens tokens) {
    this.tokens = tokens;
  }

  static Value read(String text) throws Refusal {
    try (JsonTokens tokens = JsonTokens.of(text)) {
      return new JsonTextReader(tokens).document(text.length());
    } catch (JsonProcessingException e) {
      throw JsonTokens.refusal(e, text.length());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private Value document(int length) throws IOException, Refusal {
    JsonToken first = tokens.next();
    if (first == null) {
      throw new Refusal("The text holds no JSON value.", length);
    }
    Value value = value(first, 0);
    if (tokens.next() != null) {
      throw tokens.refusal(JsonResult.Refused.TEXT_BEHIND);
    }
    return value;
  }

  private Value value(JsonToken token, int depth) throws IOException, Refusal {
    return switch (token) {
      case START_OBJECT -> object(depth + 1);
      case START_ARRAY -> array(depth + 1);
      default -> tokens.scalar(token);
    };
  }

  private Value object(int depth) throws IOException, Refusal {
    tokens.checkDepth(depth);
    Map<Value, Value> members = new LinkedHashMap<>();
    while (tokens.nextInside() != JsonToken.END_OBJECT) {
      StringValue key = tokens.key();
      if (members.containsKey(key)) {
        throw tokens.refusal(JsonTokens.repeated(key));
      }
      members.put(key, value(tokens.nextInside(), depth));
    }
    return ObjectValue.of(members);
  }

  private Value array(int depth) throws IOException, Refusal {
    tokens.checkDepth(depth);
    List<Value> items = new ArrayList<>();
    for (JsonToken token = tokens.nextInside();
        token != JsonToken.END_ARRAY;
        token = tokens.nextInside()) {
      items.add(value(token, depth));
    }
    return new ArrayValue(items);
  }
}
