package org.policypack.rego.builtin.template;

/**
 * A piece of a template.
 *
 * @param text as it stands in the template; of a {@link Kind#BAD} one what is wrong
 * @param start the offset of its first character
 */
record Token(Kind kind, String text, int start) {
  enum Kind {
    BAD,
    TEXT,
    OPEN,
    CLOSE,
    SPACE,
    ASSIGN,
    DECLARE,
    PIPE,
    COMMA,
    PAREN_OPEN,
    PAREN_CLOSE,
    DOT,
    FIELD,
    VARIABLE,
    NAME,
    KEYWORD,
    BOOLEAN,
    NIL,
    NUMBER,
    CHARACTER,
    STRING,
    RAW_STRING,
    OTHER,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isKeyword(String word) {
    return kind == Kind.KEYWORD && text.equals(word);
  }

  int end() {
    return start + text.length();
  }

  /** The token as messages show it. */
  String shown() {
    return switch (kind) {
      case END -> "EOF";
      case BAD -> text;
      case KEYWORD, DOT, NIL -> "<" + text + ">";
      default -> text.length() > 10 ? "\"" + text.substring(0, 10) + "\"..." : "\"" + text + "\"";
    };
  }
}
