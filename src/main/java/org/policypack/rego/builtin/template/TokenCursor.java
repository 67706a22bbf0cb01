package org.policypack.rego.builtin.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.policypack.rego.builtin.template.Token.Kind;

/** Goes through the tokens of a template. */
final class TokenCursor {
  private final String text;
  private final List<Token> tokens;

  /** The offsets of all line breaks. */
  private final int[] breaks;

  private int at;

  TokenCursor(String text) {
    this.text = text;
    this.tokens = TemplateLexer.tokens(text);
    this.breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
  }

  int mark() {
    return at;
  }

  void backTo(int mark) {
    at = mark;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The token here; the last one never ends. */
  Token next() {
    Token token = tokens.get(at);
    at += token.is(Kind.END) || token.is(Kind.BAD) ? 0 : 1;
    return token;
  }

  void skipSpace() {
    while (peek().is(Kind.SPACE)) {
      at++;
    }
  }

  Token nextNonSpace() {
    skipSpace();
    return next();
  }

  Token peekNonSpace() {
    skipSpace();
    return peek();
  }

  void expect(Kind kind, String context) {
    Token token = nextNonSpace();
    if (!token.is(kind)) {
      throw unexpected(token, context);
    }
  }

  TemplateException unexpected(Token token, String context) {
    return error(
        token.is(Kind.BAD) ? token.text() : "unexpected " + token.shown() + " in " + context);
  }

  /** A mistake at the token here. */
  TemplateException error(String message) {
    return new TemplateException(
        "template: " + Template.MAIN + ":" + line(peek().start()) + ": " + message);
  }

  /** From a token to the one before the next that is to be read. */
  Place place(Token from) {
    int end = Math.max(from.end(), at == 0 ? 0 : tokens.get(at - 1).end());
    int lineStart = text.lastIndexOf('\n', from.start() - 1) + 1;
    return new Place(
        line(from.start()), from.start() - lineStart, text.substring(from.start(), end));
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return found < 0 ? -found : found + 1;
  }
}
