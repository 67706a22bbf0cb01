package org.policypack.rego.builtin.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.policypack.rego.builtin.template.Token.Kind;

/** Takes a template apart. The first mistake is the last token. */
final class TemplateLexer {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final String BLANKS = " \t\r\n";
  private static final int MARKER = 2;
  private static final Set<String> KEYWORDS =
      Set.of(
          "block", "break", "continue", "define", "else", "end", "if", "range", "template", "with");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int parentheses;

  private TemplateLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    TemplateLexer lexer = new TemplateLexer(text);
    try {
      lexer.run();
    } catch (BadToken e) {
      lexer.tokens.add(new Token(Kind.BAD, e.message, lexer.at));
    }
    lexer.tokens.add(new Token(Kind.END, "", text.length()));
    return lexer.tokens;
  }

  /** Ends the reading; what was read before stays. */
  private static final class BadToken extends RuntimeException {
    private final String message;

    BadToken(String message) {
      super(message, null, false, false);
      this.message = message;
    }
  }

  private void run() {
    while (at < text.length()) {
      int open = text.indexOf(OPEN, at);
      int end = open < 0 ? text.length() : open;
      int shown = end;
      if (open >= 0 && trimsBefore(open + OPEN.length())) {
        while (shown > at && isBlank(shown - 1)) {
          shown--;
        }
      }
      if (shown > at) {
        tokens.add(new Token(Kind.TEXT, text.substring(at, shown), at));
      }
      at = end;
      if (open >= 0) {
        action();
      }
    }
  }

  private void action() {
    int inside = at + OPEN.length();
    int start = inside + (trimsBefore(inside) ? MARKER : 0);
    if (text.startsWith("/*", start)) {
      at = start;
      comment();
      return;
    }
    add(Kind.OPEN, inside);
    at = start;
    parentheses = 0;
    while (!closes(at)) {
      piece();
    }
    if (parentheses > 0) {
      throw new BadToken("unclosed left paren");
    }
    close();
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw new BadToken("unclosed comment");
    }
    at = end + 2;
    if (!closes(at)) {
      throw new BadToken("comment ends before closing delimiter");
    }
    skipClose();
  }

  private void close() {
    tokens.add(new Token(Kind.CLOSE, CLOSE, at));
    skipClose();
  }

  private void skipClose() {
    boolean trims = trimsBehind(at);
    at += CLOSE.length() + (trims ? MARKER : 0);
    while (trims && at < text.length() && isBlank(at)) {
      at++;
    }
  }

  private boolean trimsBefore(int place) {
    return text.startsWith("-", place) && isBlank(place + 1);
  }

  private boolean trimsBehind(int place) {
    return isBlank(place) && text.startsWith("-" + CLOSE, place + 1);
  }

  private boolean closes(int place) {
    return text.startsWith(CLOSE, place) || trimsBehind(place);
  }

  private boolean isBlank(int place) {
    return place < text.length() && BLANKS.indexOf(text.charAt(place)) >= 0;
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), at));
    at = end;
  }

  private void piece() {
    if (at >= text.length()) {
      throw new BadToken("unclosed action");
    }
    char c = text.charAt(at);
    switch (c) {
      case ' ', '\t', '\r', '\n' -> blanks();
      case '=' -> add(Kind.ASSIGN, at + 1);
      case ':' -> declare();
      case '|' -> add(Kind.PIPE, at + 1);
      case ',' -> add(Kind.COMMA, at + 1);
      case '(' -> parenthesis(1, Kind.PAREN_OPEN);
      case ')' -> parenthesis(-1, Kind.PAREN_CLOSE);
      case '"' -> add(Kind.STRING, quoted('"', "unterminated quoted string"));
      case '\'' -> add(Kind.CHARACTER, quoted('\'', "unterminated character constant"));
      case '`' -> rawString();
      case '$' -> named(Kind.VARIABLE, Kind.VARIABLE);
      case '.' -> dot();
      case '+', '-' -> number();
      default -> other();
    }
  }

  private void blanks() {
    int end = at;
    while (isBlank(end) && !(end > at && closes(end))) {
      end++;
    }
    add(Kind.SPACE, end);
  }

  private void declare() {
    if (!text.startsWith(":=", at)) {
      throw new BadToken("expected :=");
    }
    add(Kind.DECLARE, at + 2);
  }

  private void parenthesis(int change, Kind kind) {
    parentheses += change;
    if (parentheses < 0) {
      throw new BadToken("unexpected right paren");
    }
    add(kind, at + 1);
  }

  /** Where a literal with escapes ends. */
  private int quoted(char quote, String unterminated) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 1 : 0;
      if (end >= text.length() || text.charAt(end) == '\n') {
        break;
      }
      end++;
    }
    if (end >= text.length() || text.charAt(end) == '\n') {
      throw new BadToken(unterminated);
    }
    return end + 1;
  }

  private void rawString() {
    int end = text.indexOf('`', at + 1);
    if (end < 0) {
      throw new BadToken("unterminated raw quoted string");
    }
    add(Kind.RAW_STRING, end + 1);
  }

  private void dot() {
    boolean digit = at + 1 < text.length() && isDigit(text.charAt(at + 1));
    if (digit) {
      number();
    } else {
      named(Kind.FIELD, Kind.DOT);
    }
  }

  /** A mark and the name behind it, if there is one. */
  private void named(Kind kind, Kind alone) {
    int end = endOfName(at + 1);
    checkTerminated(end);
    add(end == at + 1 ? alone : kind, end);
  }

  private int endOfName(int from) {
    int end = from;
    while (end < text.length() && isNamePart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isNamePart(int point) {
    return point == '_' || Character.isLetter(point) || Character.isDigit(point);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void checkTerminated(int end) {
    boolean terminated =
        end >= text.length()
            || (BLANKS + ".,|:)(").indexOf(text.charAt(end)) >= 0
            || text.startsWith(CLOSE, end);
    if (!terminated) {
      throw new BadToken("bad character " + Character.toString(text.codePointAt(end)));
    }
  }

  private void number() {
    int end = NumberScanner.end(text, at);
    boolean complex = end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-');
    boolean glued = end < text.length() && isNamePart(text.codePointAt(end));
    if (glued || complex) {
      throw new BadToken("bad number syntax: \"" + text.substring(at, end + 1) + "\"");
    }
    add(Kind.NUMBER, end);
  }

  private void other() {
    int point = text.codePointAt(at);
    if (isDigit((char) point)) {
      number();
    } else if (isNamePart(point)) {
      word();
    } else if (point > ' ' && point < 0x7f) {
      add(Kind.OTHER, at + 1);
    } else {
      throw new BadToken("unrecognized character in action: " + Character.toString(point));
    }
  }

  private void word() {
    int end = endOfName(at);
    checkTerminated(end);
    String word = text.substring(at, end);
    Kind kind = KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.NAME;
    add(
        switch (word) {
          case "true", "false" -> Kind.BOOLEAN;
          case "nil" -> Kind.NIL;
          default -> kind;
        },
        end);
  }
}
