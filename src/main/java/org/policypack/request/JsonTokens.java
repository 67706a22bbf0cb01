package org.policypack.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policypack.value.BooleanValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The tokens of one text. Jackson judges the grammar; what the grammar allows and we do not is
 * judged here.
 */
final class JsonTokens implements Closeable {
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

  private JsonTokens(JsonParser parser) {
    this.parser = parser;
  }

  /** The tokens of a text that is decoded and short enough. */
  static JsonTokens of(String text) throws IOException {
    return new JsonTokens(JSON.createParser(text));
  }

  /** The refusal of what is not JSON. */
  static Refusal refusal(JsonProcessingException e, int length) {
    int offset = e.getLocation() == null ? length : (int) e.getLocation().getCharOffset();
    return new Refusal(GrammarError.sentence(e.getOriginalMessage()), offset);
  }

  /** The next token; null at the end. */
  @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  /**
   * The next token, where an array or an object is open; Jackson refuses a text that ends there.
   */
  JsonToken nextInside() throws IOException {
    return Objects.requireNonNull(parser.nextToken(), "an end inside of a value");
  }

  /** The key that was just met. */
  StringValue key() throws IOException, Refusal {
    return StringValue.of(checked(parser.getText()));
  }

  /** What a token that is neither an array nor an object says. */
  Value scalar(JsonToken token) throws IOException, Refusal {
    return switch (token) {
      case VALUE_STRING -> StringValue.of(checked(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE -> BooleanValue.TRUE;
      case VALUE_FALSE -> BooleanValue.FALSE;
      case VALUE_NULL -> NullValue.NULL;
      default -> throw new IllegalStateException("no JSON token: " + token);
    };
  }

  /** Where the last token begins, in UTF-16 units from 0. */
  int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** Where the last token ends, once its text was asked for. */
  int end() {
    return (int) parser.currentLocation().getCharOffset();
  }

  /** Refuses arrays and objects at too great a depth, counted from 1. */
  void checkDepth(int depth) throws Refusal {
    if (depth > StrictJson.MAX_LEVELS) {
      throw refusal("Arrays and objects are nested deeper than 500 levels.");
    }
  }

  /** A refusal at the last token. */
  Refusal refusal(String message) {
    return new Refusal(message, start());
  }

  /** What is said of a key that an object has twice. */
  static String repeated(StringValue key) {
    return "The key " + JsonWriter.quote(shortened(key.text())) + " is repeated.";
  }

  @Override
  public void close() throws IOException {
    parser.close();
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

  private static String shortened(String text) {
    int most = Math.min(text.codePointCount(0, text.length()), 40);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
