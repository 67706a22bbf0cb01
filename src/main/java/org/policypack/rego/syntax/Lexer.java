package org.policypack.rego.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.policypack.source.SourceFile;

/** Cuts a text into tokens and comments, as the scanner of OPA 1.22.2 does. */
final class Lexer {
  /** What makes a symbol of two characters with an equals sign behind it. */
  private static final String BEFORE_EQUALS = ":=!<>";

  private static final String SINGLE_SYMBOLS = "[]{}(),:+-*/%&|=<>;.";

  private final SourceFile source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> comments = new ArrayList<>();

  /**
   * For each template string that is open, whether it is raw, and how many braces are open in it.
   */
  private final Deque<OpenTemplate> templates = new ArrayDeque<>();

  private int at;

  private Lexer(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  /** The tokens, the last of kind END, and the comments in order. */
  record Lexed(List<Token> tokens, List<Token> comments) {}

  private static final class OpenTemplate {
    private final boolean raw;
    private int braces;

    private OpenTemplate(boolean raw) {
      this.raw = raw;
    }
  }

  static Lexed lex(SourceFile source) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return new Lexed(lexer.tokens, lexer.comments);
  }

  private void run() {
    at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      step(text.charAt(at));
    }
    if (!templates.isEmpty()) {
      throw error(at, "non-terminated string");
    }
    tokens.add(new Token(Token.Kind.END, "", at, at));
  }

  private void step(char c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else if (isLetter(c)) {
      name();
    } else if (isDigit(c)) {
      tokens.add(number());
    } else if (c == '#') {
      comment();
    } else if (c == '"') {
      at++;
      tokens.add(quoted(at - 1, false));
    } else if (c == '`') {
      at++;
      tokens.add(raw(at - 1, false));
    } else if (c == '$') {
      template();
    } else {
      symbol(c);
    }
  }

  private void name() {
    int start = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    add(Token.Kind.NAME, start);
  }

  private Token number() {
    int start = at;
    digits();
    if (here('.')) {
      at++;
      required("expected fraction");
    }
    if (here('e') || here('E')) {
      at++;
      if (here('+') || here('-')) {
        at++;
      }
      required("expected exponent");
    }
    if (at < text.length() && isLetter(text.charAt(at))) {
      throw error(start, "illegal number format");
    }
    return new Token(Token.Kind.NUMBER, text.substring(start, at), start, at);
  }

  private void required(String message) {
    int before = at;
    digits();
    if (at == before) {
      throw error(at, message);
    }
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void comment() {
    int start = at;
    int lineEnd = text.indexOf('\n', at);
    at = lineEnd < 0 ? text.length() : lineEnd;
    checkCharacters(start, at);
    String content = text.substring(start + 1, at);
    comments.add(new Token(Token.Kind.STRING, content.stripTrailing(), start, at));
  }

  private void template() {
    int start = at;
    at++;
    if (here('"')) {
      at++;
      templateToken(quoted(start, true), false);
    } else if (here('`')) {
      at++;
      templateToken(raw(start, true), true);
    } else {
      throw error(start, "illegal $ character");
    }
  }

  private void templateToken(Token token, boolean raw) {
    tokens.add(token);
    boolean open =
        token.kind() == Token.Kind.TEMPLATE_PART || token.kind() == Token.Kind.RAW_TEMPLATE_PART;
    if (open) {
      templates.push(new OpenTemplate(raw));
    }
  }

  /** A quoted string, or a piece of a template string up to its next brace or its end. */
  private Token quoted(int start, boolean template) {
    StringBuilder content = new StringBuilder();
    while (true) {
      if (at >= text.length() || text.charAt(at) == '\n') {
        throw error(start, "non-terminated string");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        Token.Kind kind = template ? Token.Kind.TEMPLATE_END : Token.Kind.STRING;
        return new Token(kind, content.toString(), start, at);
      } else if (template && c == '{') {
        return new Token(Token.Kind.TEMPLATE_PART, content.toString(), start, at);
      } else if (c == '\\') {
        content.append(escape(template));
      } else if (c < 0x20) {
        throw error(start, "illegal string literal");
      } else {
        checkCharacters(at - 1, at);
        content.append(c);
      }
    }
  }

  private char escape(boolean template) {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '\\', '"', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        if (template && c == '{') {
          yield c;
        }
        throw error(at - 1, "illegal escape sequence");
      }
    };
  }

  private char unicode() {
    int start = at;
    at = Math.min(at + 4, text.length());
    String digits = text.substring(start, at);
    if (digits.length() < 4 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw error(start, "illegal escape sequence");
    }
    return (char) Integer.parseInt(digits, 16);
  }

  private Token raw(int start, boolean template) {
    StringBuilder content = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '`') {
        Token.Kind kind = template ? Token.Kind.RAW_TEMPLATE_END : Token.Kind.RAW_STRING;
        return new Token(kind, content.toString(), start, at);
      } else if (template && c == '{') {
        return new Token(Token.Kind.RAW_TEMPLATE_PART, content.toString(), start, at);
      } else if (template && c == '\\' && here('{')) {
        content.append('{');
        at++;
      } else {
        checkCharacters(at - 1, at);
        content.append(c);
      }
    }
    throw error(start, "non-terminated string");
  }

  private void symbol(char c) {
    OpenTemplate open = templates.peek();
    if (open != null && c == '}' && open.braces == 0) {
      continueTemplate(templates.pop());
      return;
    }
    if (open != null) {
      open.braces += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    int start = at;
    int length = isDoubleSymbol() ? 2 : 1;
    if (length == 1 && SINGLE_SYMBOLS.indexOf(c) < 0) {
      throw error(start, illegalCharacter(c));
    }
    at += length;
    add(Token.Kind.SYMBOL, start);
  }

  private boolean isDoubleSymbol() {
    return at + 1 < text.length()
        && text.charAt(at + 1) == '='
        && BEFORE_EQUALS.indexOf(text.charAt(at)) >= 0;
  }

  /** The brace that ends an expression is a token too: the parser looks for it. */
  private void continueTemplate(OpenTemplate open) {
    int start = at++;
    add(Token.Kind.SYMBOL, start);
    templateToken(open.raw ? raw(at, true) : quoted(at, true), open.raw);
  }

  private static String illegalCharacter(char c) {
    return switch (c) {
      case '!' -> "illegal ! character";
      case '\u00A0' -> "illegal non-breaking space character, use a regular space instead";
      case 0 -> "illegal null character";
      default -> "illegal token";
    };
  }

  /** No null and no half of a surrogate pair, which no UTF-8 text can hold. */
  private void checkCharacters(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == 0) {
        throw error(i, "illegal null character");
      }
    }
  }

  private boolean here(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void add(Token.Kind kind, int start) {
    tokens.add(new Token(kind, text.substring(start, at), start, at));
  }

  private SyntaxException error(int offset, String message) {
    return new SyntaxException(source.span(offset, offset + 1), message);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
