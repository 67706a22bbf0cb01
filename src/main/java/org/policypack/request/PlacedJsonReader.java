package org.policypack.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Turns the tokens of one text into a value with places. */
final class PlacedJsonReader {
  private final SourceFile source;
  private final JsonTokens tokens;

  private PlacedJsonReader(SourceFile source, JsonTokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  static PlacedJson read(SourceFile source) throws Refusal {
    int length = source.text().length();
    try (JsonTokens tokens = JsonTokens.of(source.text())) {
      return new PlacedJsonReader(source, tokens).document(length);
    } catch (JsonProcessingException e) {
      throw JsonTokens.refusal(e, length);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private PlacedJson document(int length) throws IOException, Refusal {
    JsonToken first = tokens.next();
    if (first == null) {
      throw new Refusal("The text holds no JSON value.", length);
    }
    PlacedJson value = value(first, 0);
    if (tokens.next() != null) {
      throw tokens.refusal("There is text after the JSON value.");
    }
    return value;
  }

  private PlacedJson value(JsonToken token, int depth) throws IOException, Refusal {
    return switch (token) {
      case START_OBJECT -> object(depth + 1);
      case START_ARRAY -> array(depth + 1);
      default -> {
        int start = tokens.start();
        Value value = tokens.scalar(token);
        yield new PlacedJson.Leaf(spanFrom(start), value);
      }
    };
  }

  private PlacedJson object(int depth) throws IOException, Refusal {
    tokens.checkDepth(depth);
    int start = tokens.start();
    List<PlacedJson.Member> members = new ArrayList<>();
    while (tokens.nextInside() != JsonToken.END_OBJECT) {
      int keyStart = tokens.start();
      String key = tokens.key().text();
      Span keySpan = source.span(keyStart, keyEnd(keyStart));
      members.add(new PlacedJson.Member(key, keySpan, value(tokens.nextInside(), depth)));
    }
    return new PlacedJson.Obj(spanFrom(start), members);
  }

  private PlacedJson array(int depth) throws IOException, Refusal {
    tokens.checkDepth(depth);
    int start = tokens.start();
    List<PlacedJson> items = new ArrayList<>();
    for (JsonToken token = tokens.nextInside();
        token != JsonToken.END_ARRAY;
        token = tokens.nextInside()) {
      items.add(value(token, depth));
    }
    return new PlacedJson.Arr(spanFrom(start), items);
  }

  /** Jackson has read on to the colon, so the quote that ends a key is looked for. */
  private int keyEnd(int start) {
    int at = start + 1;
    while (source.text().charAt(at) != '"') {
      at += source.text().charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private Span spanFrom(int start) {
    return source.span(start, tokens.end());
  }
}
